package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VarietyTest {

    private static final int FRAMES = 4;
    private static final int SIZE = FRAMES * 6 * 2;

    @Test
    void the_gradient_is_that_of_finite_differences() {
        double[] other = new double[SIZE];
        Drawings.randomize(other, new Random(1), 0.2);
        double[] moved = other.clone();
        double[] way = new double[SIZE];
        Drawings.randomize(way, new Random(2), 0.03);
        for (int i = 0; i < SIZE; i++) {
            moved[i] += way[i];
        }
        Variety variety = new Variety(List.of(other), FRAMES);
        double[] gradient = new double[SIZE];

        assertThat(variety.addTo(moved, gradient)).isPositive();

        Differences.assertSame(
                gradient, Differences.gradient(moved, () -> variety.addTo(moved, new double[SIZE])), 1e-4);
    }

    @Test
    void motions_that_are_far_apart_are_left_alone() {
        double[] other = new double[SIZE];
        Drawings.randomize(other, new Random(1), 0.02);
        double[] moved = new double[SIZE];
        Arrays.fill(moved, 0.5);
        double[] gradient = new double[SIZE];
        assertThat(new Variety(List.of(other), FRAMES).addTo(moved, gradient)).isZero();
        assertThat(gradient).containsOnly(0);
    }
}
