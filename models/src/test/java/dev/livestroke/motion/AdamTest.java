package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void the_first_step_has_the_size_of_the_rate_whatever_the_gradient() {
        double[] parameters = {1, 1, 1};

        new Adam(3).step(parameters, new double[] {1e-3, -5, 1e6}, 0.1);

        assertThat(parameters).containsExactly(new double[] {0.9, 1.1, 0.9}, within(2e-6));
    }

    @Test
    void the_first_two_steps_are_those_by_hand() {
        double[] parameters = {0};
        Adam adam = new Adam(1);

        adam.step(parameters, new double[] {1}, 0.1);
        assertThat(parameters[0]).isCloseTo(-0.1 / (1 + 1e-8), within(1e-16));

        // Mean 0.9 * 0.1 - 0.1 * 0.5 = 0.04 over 1 - 0.9^2; square 0.99 * 0.01 + 0.01 * 0.25 = 0.0124 over 1 - 0.99^2.
        adam.step(parameters, new double[] {-0.5}, 0.2);
        double second = 0.2 * (0.04 / 0.19) / (Math.sqrt(0.0124 / 0.0199) + 1e-8);
        assertThat(parameters[0]).isCloseTo(-0.1 / (1 + 1e-8) - second, within(1e-15));
    }

    @Test
    void without_gradient_nothing_moves() {
        double[] parameters = {3};

        new Adam(1).step(parameters, new double[] {0}, 0.1);

        assertThat(parameters).containsExactly(3);
    }

    @Test
    void it_finds_the_bottom_of_a_quadratic_with_unlike_curvatures() {
        double[] parameters = {5, -3};
        Adam adam = new Adam(2);
        for (int step = 0; step < 2000; step++) {
            adam.step(
                    parameters,
                    new double[] {100 * (parameters[0] - 1), 0.1 * (parameters[1] - 2)},
                    0.1 * Math.pow(0.995, step));
        }

        assertThat(parameters).containsExactly(new double[] {1, 2}, within(1e-3));
    }
}
