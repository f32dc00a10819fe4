package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Marks by themselves against two oracles with 16 x 16 samples a pixel: fills by both rules, lines of all caps, joins, miter
 * limits, dashes and widths, paths open and closed, crossing themselves and leaving the canvas.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusTest {

    private static final int MARKS = 400;
    private static final int SIZE = 64;

    /** Of 255. The samples alone make up to 8 of it: a straight edge between two rows of samples. */
    private static final double LARGEST = 24;

    private static final double LARGEST_MEAN = 1;

    private static List<Comparison> comparisons = List.of();

    @BeforeAll
    static void compare() {
        comparisons = IntStream.range(0, MARKS)
                .parallel()
                .mapToObj(seed -> Comparison.of(Scenes.random(new SplittableRandom(seed), SIZE)))
                .toList();
    }

    /** How far apart ours, Java2D's and, of a line, what its pieces sweep are. */
    private record Comparison(Difference java2d, Optional<Difference> swept, Optional<Difference> sweptToJava2d) {

        static Comparison of(Scenes.Single single) {
            float[] drawn = single.draw(SIZE);
            double[] ours =
                    IntStream.range(0, drawn.length).mapToDouble(i -> drawn[i]).toArray();
            double[] java2d = Java2D.coverage(single.mark(), single.width(), single.points(), SIZE, SIZE);
            if (single.mark().brush() instanceof SceneMark.Fill) {
                return new Comparison(Difference.of(ours, java2d), Optional.empty(), Optional.empty());
            }
            double[] swept = SweptLine.coverage(single.mark(), single.width(), single.points(), SIZE);
            return new Comparison(
                    Difference.of(ours, java2d),
                    Optional.of(Difference.of(ours, swept)),
                    Optional.of(Difference.of(java2d, swept)));
        }
    }

    /** The largest and the mean, of 255. */
    private record Difference(double largest, double mean) {

        static Difference of(double[] one, double[] other) {
            double largest = 0;
            double sum = 0;
            for (int pixel = 0; pixel < one.length; pixel++) {
                double difference = 255 * Math.abs(one[pixel] - other[pixel]);
                largest = Math.max(largest, difference);
                sum += difference;
            }
            return new Difference(largest, sum / one.length);
        }
    }

    @Test
    void lines_cover_what_their_pieces_sweep() {
        assertThat(comparisons.stream().flatMap(comparison -> comparison.swept().stream()))
                .hasSizeGreaterThan(MARKS / 3)
                .allSatisfy(difference -> {
                    assertThat(difference.largest()).isLessThan(LARGEST);
                    assertThat(difference.mean()).isLessThan(LARGEST_MEAN);
                });
    }

    @Test
    void marks_cover_what_java2d_says_or_it_is_further_from_the_truth() {
        assertThat(comparisons).allSatisfy(comparison -> {
            assertThat(comparison.java2d().mean()).isLessThan(LARGEST_MEAN);
            if (comparison.java2d().largest() >= LARGEST) {
                double ours = comparison.swept().orElseThrow().largest();
                assertThat(comparison.sweptToJava2d().orElseThrow().largest()).isGreaterThan(ours);
            }
        });
    }
}
