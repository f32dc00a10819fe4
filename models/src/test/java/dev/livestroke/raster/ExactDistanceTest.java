package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pixel against brute force: {@link SampledCurve}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactDistanceTest {

    private static final int SIZE = 40;

    /** The image is float and its rounding, 3e-8, all that is seen. */
    private static final double LARGEST_ERROR = 1e-6;

    @ParameterizedTest
    @EnumSource
    void coverage_is_that_of_the_true_distance(CurveKind kind) {
        var random = new SplittableRandom(kind.ordinal());
        for (float width : new float[] {0.3f, 1, 3, 3, 3, 12}) {
            double[] curve = rounded(kind.draw(random, SIZE));
            float[] drawn = new Drawing(SIZE, width, floats(curve)).coverage();
            double[] expected = coverage(curve, width);
            for (int pixel = 0; pixel < drawn.length; pixel++) {
                assertThat((double) drawn[pixel])
                        .as("width %s, column %d, row %d", width, pixel % SIZE, pixel / SIZE)
                        .isCloseTo(expected[pixel], within(LARGEST_ERROR));
            }
        }
    }

    private static double[] coverage(double[] curve, float width) {
        var sampled = new SampledCurve(curve, 5_000);
        double[] coverage = new double[SIZE * SIZE];
        for (int pixel = 0; pixel < coverage.length; pixel++) {
            double distance = sampled.distanceTo(pixel % SIZE + 0.5, pixel / SIZE + 0.5);
            coverage[pixel] = overlap(distance - 0.5, distance + 0.5, -width / 2.0, width / 2.0);
        }
        return coverage;
    }

    private static double overlap(double low, double high, double otherLow, double otherHigh) {
        return Math.max(0, Math.min(high, otherHigh) - Math.max(low, otherLow));
    }

    private static double[] rounded(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
