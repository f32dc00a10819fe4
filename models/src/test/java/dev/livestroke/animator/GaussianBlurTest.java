package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoiseSource;
import org.junit.jupiter.api.Test;

class GaussianBlurTest {

    private static final ClipFormat FORMAT = new ClipFormat(2, 40, 50, 2, 0.62);

    @Test
    void a_point_becomes_a_bell_of_that_variance_in_its_own_frame() {
        float[] clip = new float[FORMAT.clipPixels()];
        clip[at(1, 20, 24)] = 1;
        float[] blurred = new GaussianBlur(FORMAT, 2).apply(clip);
        double mass = 0;
        double across = 0;
        double down = 0;
        for (int y = 0; y < FORMAT.height(); y++) {
            for (int x = 0; x < FORMAT.width(); x++) {
                assertThat(blurred[at(0, y, x)]).isZero();
                double value = blurred[at(1, y, x)];
                mass += value;
                across += value * (x - 24) * (x - 24);
                down += value * (y - 20) * (y - 20);
            }
        }
        assertThat(mass).isCloseTo(1, within(1e-5));
        assertThat(across).isCloseTo(4, within(0.4)); // what is cut off is missing
        assertThat(down).isCloseTo(across, within(1e-4));
        double ratio = blurred[at(1, 21, 24)] / blurred[at(1, 20, 24)];
        assertThat(ratio).isCloseTo(Math.exp(-1.0 / 8), within(1e-5));
    }

    @Test
    void it_is_its_own_transpose() {
        GaussianBlur blur = new GaussianBlur(FORMAT, 1.3);
        NoiseSource noise = new NoiseSource(4);
        float[] a = noise.fill(new float[FORMAT.clipPixels()]);
        float[] b = noise.fill(new float[FORMAT.clipPixels()]);
        assertThat(dot(blur.apply(a), b)).isCloseTo(dot(a, blur.apply(b)), within(1e-2));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static int at(int frame, int y, int x) {
        return (frame * FORMAT.height() + y) * FORMAT.width() + x;
    }
}
