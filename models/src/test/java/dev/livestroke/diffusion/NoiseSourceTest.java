package dev.livestroke.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoiseSourceTest {

    @Test
    void a_seed_gives_the_same_numbers_everywhere() {
        NoiseSource source = new NoiseSource(42);
        // The same few lines written in Python.
        assertThat(source.uniform(0, 1)).isEqualTo(0.5961188718302076);
        assertThat(source.gaussian()).isCloseTo(-0.31598495392243314, within(1e-15));
    }

    @Test
    void deviates_have_the_moments_of_the_normal_distribution() {
        float[] values = new NoiseSource(1).fill(new float[1_000_000]);
        double[] moments = new double[5];
        for (float value : values) {
            for (int k = 1; k <= 4; k++) {
                moments[k] += Math.pow(value, k) / values.length;
            }
        }
        assertThat(moments[1]).isCloseTo(0, within(0.005));
        assertThat(moments[2]).isCloseTo(1, within(0.01));
        assertThat(moments[3]).isCloseTo(0, within(0.02));
        assertThat(moments[4]).isCloseTo(3, within(0.05));
    }

    @Test
    void pieces_are_the_same_however_many_threads_fill_them() throws Exception {
        float[] many = new NoiseSource(5).fillInPieces(new float[100_001]);
        float[] one = new float[many.length];
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            alone.submit(() -> new NoiseSource(5).fillInPieces(one)).get();
        } finally {
            alone.shutdown();
        }
        assertThat(one).isEqualTo(many);
        assertThat(new NoiseSource(6).fillInPieces(new float[many.length])).isNotEqualTo(many);
    }

    @Test
    void pieces_are_normal_and_unrelated_to_each_other() {
        int piece = 1 << 12;
        float[] values = new NoiseSource(7).fillInPieces(new float[64 * piece]);
        double mean = 0;
        double square = 0;
        double crossed = 0;
        for (int i = 0; i < values.length; i++) {
            mean += values[i] / values.length;
            square += (double) values[i] * values[i] / values.length;
            crossed += (double) values[i] * values[(i + piece) % values.length] / values.length;
        }
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(square).isCloseTo(1, within(0.01));
        assertThat(crossed).isCloseTo(0, within(0.01));
    }

    @Test
    void a_stream_goes_on_after_pieces() {
        NoiseSource source = new NoiseSource(8);
        source.fillInPieces(new float[10]);
        assertThat(source.gaussian()).isNotEqualTo(new NoiseSource(8).gaussian());
    }

    @Test
    void deviates_are_distributed_as_the_normal_distribution_says() {
        float[] values = new NoiseSource(2).fill(new float[200_000]);
        Arrays.sort(values);
        assertThat(share(values, -1.959964f)).isCloseTo(0.025, within(0.002));
        assertThat(share(values, -0.6744898f)).isCloseTo(0.25, within(0.005));
        assertThat(share(values, 1.281552f)).isCloseTo(0.9, within(0.005));
    }

    @Test
    void successive_deviates_and_neighbouring_seeds_are_unrelated() {
        int n = 200_000;
        float[] a = new NoiseSource(3).fill(new float[n]);
        float[] b = new NoiseSource(4).fill(new float[n]);
        double lagged = 0;
        double crossed = 0;
        for (int i = 1; i < n; i++) {
            lagged += a[i] * a[i - 1] / n;
            crossed += a[i] * b[i] / n;
        }
        assertThat(lagged).isCloseTo(0, within(0.01));
        assertThat(crossed).isCloseTo(0, within(0.01));
    }

    @Test
    void uniform_numbers_fill_their_range_evenly() {
        NoiseSource source = new NoiseSource(5);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            double value = source.uniform(-2, 3);
            assertThat(value).isBetween(-2.0, Math.nextDown(3.0));
            counts[(int) ((value + 2) * 2)]++;
        }
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 9_600 && count < 10_400);
    }

    /** Returns the share of the sorted values below {@code bound}. */
    private static double share(float[] sorted, float bound) {
        int index = Arrays.binarySearch(sorted, bound);
        return (double) (index < 0 ? -index - 1 : index) / sorted.length;
    }
}
