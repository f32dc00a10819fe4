package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PenaltiesTest {

    private static final Penalties.Bounds BOUNDS = new Penalties.Bounds(-0.4, -0.3, 0.5, 0.45);
    private static final int FRAMES = 3;
    private static final RestDrawing REST = Drawings.strokes(1, 6);

    @Test
    void the_gradient_of_rigidity_is_that_of_finite_differences() {
        double[] local = randomFrames(2);
        double[] gradient = new double[local.length];

        double energy = penalties(REST).addRigidity(local, FRAMES, gradient);

        assertThat(energy).isPositive();
        Differences.assertSame(
                gradient,
                Differences.gradient(local, () -> penalties(REST).addRigidity(local, FRAMES, new double[local.length])),
                1e-6);
    }

    @Test
    void the_gradient_of_the_canvas_is_that_of_finite_differences() {
        double[] moved = randomFrames(3);
        Arrays.setAll(moved, i -> 2 * moved[i]);
        double[] gradient = new double[moved.length];

        double energy = penalties(REST).addBarrier(moved, gradient);

        assertThat(energy).isPositive();
        Differences.assertSame(
                gradient,
                Differences.gradient(moved, () -> penalties(REST).addBarrier(moved, new double[moved.length])),
                1e-6);
    }

    @Test
    void the_gradient_of_drift_is_that_of_finite_differences() {
        double[] local = randomFrames(6);
        double[] gradient = new double[local.length];

        double energy = penalties(REST).addDrift(local, FRAMES, gradient);

        assertThat(energy).isPositive();
        Differences.assertSame(
                gradient,
                Differences.gradient(local, () -> penalties(REST).addDrift(local, FRAMES, new double[local.length])),
                1e-6);
    }

    @Test
    void moving_about_the_rest_pose_is_no_drift() {
        double[] local = new double[2 * 2 * REST.pointCount()];
        for (int i = 0; i < 2 * REST.pointCount(); i++) {
            local[i] = REST.points()[i] + 0.1;
            local[i + 2 * REST.pointCount()] = REST.points()[i] - 0.1;
        }

        assertThat(penalties(REST).addDrift(local, 2, new double[local.length])).isLessThan(1e-20);
    }

    @Test
    void gradients_are_added_to_what_is_there() {
        double[] moved = randomFrames(4);
        double[] alone = new double[moved.length];
        penalties(REST).addRigidity(moved, FRAMES, alone);
        penalties(REST).addBarrier(moved, alone);
        double[] gradient = new double[moved.length];
        Arrays.fill(gradient, 7);

        penalties(REST).addRigidity(moved, FRAMES, gradient);
        penalties(REST).addBarrier(moved, gradient);

        Arrays.setAll(alone, i -> alone[i] + 7);
        assertThat(gradient).containsExactly(alone, within(1e-9));
    }

    @Test
    void turning_and_shifting_the_whole_costs_nothing() {
        for (RestDrawing rest : new RestDrawing[] {REST, Drawings.coincident(), Drawings.onePoint()}) {
            AffineTransform rigid = AffineTransform.getTranslateInstance(0.2, -0.3);
            rigid.rotate(1.2);
            double[] local = new double[rest.pointCount() * 2];
            rigid.transform(rest.points(), 0, local, 0, rest.pointCount());
            double[] gradient = new double[local.length];

            assertThat(penalties(rest).addRigidity(local, 1, gradient)).isLessThan(1e-20);
            assertThat(gradient).containsExactly(new double[local.length], within(1e-12));
        }
    }

    @Test
    void an_even_stretch_costs_the_same_whatever_the_drawing() {
        RestDrawing fine = Drawings.line(40, 0.004);
        RestDrawing coarse = Drawings.line(2, 0.08);

        assertThat(stretched(fine)).isCloseTo(stretched(REST), within(1e-3 * stretched(REST)));
        assertThat(stretched(coarse)).isCloseTo(stretched(REST), within(1e-3 * stretched(REST)));
    }

    @Test
    void inside_the_bounds_the_canvas_pulls_at_nothing() {
        double[] gradient = new double[8];

        double energy = penalties(REST).addBarrier(new double[] {-0.4, -0.3, 0.5, 0.45, 0, 0, 0.49, -0.29}, gradient);

        assertThat(energy).isZero();
        assertThat(gradient).containsOnly(0);
    }

    @Test
    void outside_the_bounds_the_cost_is_the_squared_distance_scaled_to_64_points() {
        double[] moved = new double[2 * REST.pointCount()];
        moved[0] = 0.5 + 0.1;
        moved[1] = -0.3 - 0.2;
        double[] gradient = new double[moved.length];

        double energy = penalties(REST).addBarrier(moved, gradient);

        double scale = 20 * 64.0 / REST.pointCount();
        assertThat(energy).isCloseTo(scale * (0.01 + 0.04), within(1e-12));
        assertThat(gradient[0]).isCloseTo(scale * 2 * 0.1, within(1e-12));
        assertThat(gradient[1]).isCloseTo(-scale * 2 * 0.2, within(1e-12));
    }

    @Test
    void a_weight_of_zero_switches_a_penalty_off() {
        Penalties none = new Penalties(REST, new PointGraph(REST), BOUNDS, new Penalties.Weights(0, 0, 0));
        double[] moved = randomFrames(5);
        double[] gradient = new double[moved.length];

        assertThat(none.addRigidity(moved, FRAMES, gradient)).isZero();
        assertThat(none.addDrift(moved, FRAMES, gradient)).isZero();
        assertThat(none.addBarrier(moved, gradient)).isZero();
        assertThat(gradient).containsOnly(0);
    }

    private static double stretched(RestDrawing rest) {
        double[] local = rest.points();
        Arrays.setAll(local, i -> 1.5 * local[i]);
        return penalties(rest).addRigidity(local, 1, new double[local.length]);
    }

    private static double[] randomFrames(long seed) {
        double[] values = new double[FRAMES * REST.pointCount() * 2];
        Drawings.randomize(values, new Random(seed), 0.3);
        return values;
    }

    private static Penalties penalties(RestDrawing rest) {
        return new Penalties(rest, new PointGraph(rest), BOUNDS, Penalties.Weights.DEFAULT);
    }
}
