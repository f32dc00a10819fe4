package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FourierBasisTest {

    private static final double[] TIMES = {0, 0.1, 0.37, 0.5, 1};
    private static final FourierBasis BASIS = new FourierBasis(3, TIMES, Clock.LOOP);

    @Test
    void a_series_is_sines_then_cosines_then_a_constant_each_harmonic_by_its_number() {
        double[] coefficients = {9, 9, 1, 2, 3, 4, 5, 6, 7, 9};
        for (int frame = 0; frame < TIMES.length; frame++) {
            double turn = 2 * Math.PI * TIMES[frame];
            double expected = Math.sin(turn)
                    + 2 * Math.sin(2 * turn) / 2
                    + 3 * Math.sin(3 * turn) / 3
                    + 4 * Math.cos(turn)
                    + 5 * Math.cos(2 * turn) / 2
                    + 6 * Math.cos(3 * turn) / 3
                    + 7;
            assertThat(BASIS.series(coefficients, 2, frame)).isCloseTo(expected, within(1e-13));
        }
        assertThat(FourierBasis.size(3, Clock.LOOP)).isEqualTo(7);
    }

    @Test
    void a_series_ends_to_the_bit_where_it_starts() {
        double[] coefficients = new double[7];
        Drawings.randomize(coefficients, new Random(1), 1);

        assertThat(BASIS.series(coefficients, 0, 4)).isEqualTo(BASIS.series(coefficients, 0, 0));
    }

    @Test
    void the_gradient_is_that_of_finite_differences_and_is_added_at_its_place() {
        double[] coefficients = new double[9];
        Drawings.randomize(coefficients, new Random(2), 1);
        double[] gradient = new double[9];
        gradient[1] = 10;

        BASIS.addGradient(0.5, 2, gradient, 1);

        double[] expected = Differences.gradient(coefficients, () -> 0.5 * BASIS.series(coefficients, 1, 2));
        expected[1] += 10;
        assertThat(gradient).containsExactly(expected, within(1e-9));
    }
}
