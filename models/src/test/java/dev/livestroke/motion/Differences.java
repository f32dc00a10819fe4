package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;

/** Gradients by central differences, the oracle of every closed form here. */
final class Differences {

    private static final double STEP = 1e-4;

    private Differences() {}

    /** Returns the gradient of {@code loss} by {@code parameters}, which it reads; fourth order in the step. */
    static double[] gradient(double[] parameters, DoubleSupplier loss) {
        double[] gradient = new double[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            double wide = slope(parameters, i, 2 * STEP, loss);
            double narrow = slope(parameters, i, STEP, loss);
            gradient[i] = (4 * narrow - wide) / 3;
        }
        return gradient;
    }

    /** Asserts that every entry agrees to {@code relative} of its own size, or of the typical size where it is small. */
    static void assertSame(double[] gradient, double[] expected, double relative) {
        double square = 0;
        for (double value : expected) {
            square += value * value;
        }
        double typical = Math.sqrt(square / expected.length);
        assertThat(gradient).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            double size = Math.max(Math.abs(expected[i]), 0.01 * typical);
            assertThat(gradient[i]).as("entry %d", i).isCloseTo(expected[i], within(relative * size));
        }
    }

    private static double slope(double[] parameters, int i, double step, DoubleSupplier loss) {
        double kept = parameters[i];
        parameters[i] = kept + step;
        double above = loss.getAsDouble();
        parameters[i] = kept - step;
        double below = loss.getAsDouble();
        parameters[i] = kept;
        return (above - below) / (2 * step);
    }
}
