package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CubicBezierTest {

    private static final int SAMPLES = 2000;

    @Test
    void bounds_are_those_of_dense_samples() {
        Curves.all(1).forEach(CubicBezierTest::assertBoundsOfSamples);
    }

    @Test
    void a_cusp_has_bounds() {
        // x = 3 t - 6 t^2 + 4 t^3 rests at 1/2 without turning; y = 3 t - 3 t^2 turns there, at 3/4.
        CubicBezier cusp = new CubicBezier(new Point(0, 0), new Point(1, 1), new Point(0, 1), new Point(1, 0));

        assertThat(cusp.bounds()).isEqualTo(new Box(0, 0, 1, 0.75));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -7.25})
    void a_curve_of_one_point_has_bounds_without_area(double place) {
        Point point = new Point(place, place);

        assertThat(new CubicBezier(point, point, point, point).bounds()).isEqualTo(Box.of(point));
    }

    @Test
    void an_axis_parallel_line_has_bounds_without_height() {
        CubicBezier line = CubicBezier.line(new Point(3, 2), new Point(-1, 2));

        assertThat(line.bounds()).isEqualTo(new Box(-1, 2, 3, 2));
    }

    @Test
    void a_line_that_overshoots_its_ends_is_bounded_by_its_turns() {
        // x = 3 t (1 - t) (4 - 8 t), which turns at t = (3 -+ sqrt 3) / 6, where x = +-2 / sqrt 3.
        CubicBezier overshoot = new CubicBezier(new Point(0, 0), new Point(4, 0), new Point(-4, 0), new Point(0, 0));

        assertThat(overshoot.bounds().right()).isCloseTo(2 / Math.sqrt(3), within(1e-14));
        assertThat(overshoot.bounds().left()).isCloseTo(-2 / Math.sqrt(3), within(1e-14));
    }

    @Test
    void a_raised_quadratic_goes_where_the_quadratic_goes() {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            Point start = Curves.point(random);
            Point control = Curves.point(random);
            Point end = Curves.point(random);
            CubicBezier raised = CubicBezier.quadratic(start, control, end);
            for (double t = 0; t <= 1; t += 0.05) {
                Point casteljau = start.towards(control, t).towards(control.towards(end, t), t);
                assertThat(raised.at(t).distanceTo(casteljau)).isLessThan(1e-12);
            }
        }
    }

    @Test
    void a_line_is_run_through_evenly() {
        Point start = new Point(3, 2);
        Point end = new Point(-7, 12);
        CubicBezier line = CubicBezier.line(start, end);
        for (double t = 0; t <= 1; t += 0.05) {
            assertThat(line.at(t).distanceTo(start.towards(end, t))).isLessThan(1e-14);
        }
    }

    @Test
    void a_curve_is_where_de_casteljau_finds_it() {
        Curves.all(3).forEach(curve -> {
            for (double t = 0; t <= 1; t += 0.1) {
                Point left = curve.start().towards(curve.control1(), t);
                Point middle = curve.control1().towards(curve.control2(), t);
                Point right = curve.control2().towards(curve.end(), t);
                Point expected = left.towards(middle, t).towards(middle.towards(right, t), t);
                assertThat(curve.at(t).distanceTo(expected)).isLessThan(1e-12);
            }
        });
    }

    @Test
    void the_image_of_a_curve_is_the_curve_of_the_images() {
        Affine map = new Affine(1, 2, -3, 0.5, 7, 8);
        AffineTransform java2d = new AffineTransform(1, 2, -3, 0.5, 7, 8);
        Curves.all(4).limit(50).forEach(curve -> {
            Point at = curve.at(0.3);
            Point2D expected = java2d.transform(new Point2D.Double(at.x(), at.y()), null);
            Point moved = curve.transformed(map).at(0.3);
            assertThat(moved.distanceTo(new Point(expected.getX(), expected.getY())))
                    .isLessThan(1e-10);
        });
    }

    @Test
    void a_curve_is_degenerate_while_all_its_points_are_near_its_start() {
        CubicBezier small = CubicBezier.line(new Point(1, 1), new Point(1, 1.5));
        CubicBezier loop = new CubicBezier(new Point(1, 1), new Point(9, 1), new Point(1, 1), new Point(1, 1));

        assertThat(small.isDegenerate(0.5)).isTrue();
        assertThat(small.isDegenerate(0.49)).isFalse();
        assertThat(loop.isDegenerate(7)).isFalse();
    }

    /** Samples lie inside, and reach every side to what a parabola between two samples can hide. */
    private static void assertBoundsOfSamples(CubicBezier curve) {
        Box sampled = Box.of(curve.start());
        for (int i = 1; i <= SAMPLES; i++) {
            sampled = sampled.union(Box.of(curve.at((double) i / SAMPLES)));
        }
        Box bounds = curve.bounds();
        double size = 1 + Math.max(sampled.width(), sampled.height());
        double rounding = 1e-13 * (size + Math.abs(bounds.left()) + Math.abs(bounds.top()));

        assertThat(bounds.union(sampled).width()).isCloseTo(bounds.width(), within(rounding));
        assertThat(bounds.union(sampled).height()).isCloseTo(bounds.height(), within(rounding));
        assertThat(sides(bounds)).containsExactly(sides(sampled), within(1e-5 * size));
    }

    private static double[] sides(Box box) {
        return new double[] {box.left(), box.top(), box.right(), box.bottom()};
    }
}
