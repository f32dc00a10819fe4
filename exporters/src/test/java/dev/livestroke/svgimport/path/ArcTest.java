package dev.livestroke.svgimport.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArcTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** An ellipse placed first; its ends are then given to the importer, which has to find the ellipse again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void an_arc_runs_along_the_ellipse_that_its_ends_lie_on(int seed) {
        Random random = new Random(seed);
        double rx = 1 + 99 * random.nextDouble();
        double ry = 1 + 99 * random.nextDouble();
        double degrees = 720 * random.nextDouble() - 360;
        double startAngle = 360 * random.nextDouble();
        double sweep = (random.nextBoolean() ? 1 : -1) * (5 + 350 * random.nextDouble());
        AffineTransform place =
                AffineTransform.getTranslateInstance(random.nextDouble() * 50, random.nextDouble() * 50);
        place.rotate(Math.toRadians(degrees));
        place.scale(rx, ry);
        // Java's angles run against the clock on screen, SVG's with it.
        Arc2D unit = new Arc2D.Double(-1, -1, 2, 2, -startAngle, -sweep, Arc2D.OPEN);
        Point from = image(place, unit.getStartPoint());
        Point to = image(place, unit.getEndPoint());

        List<CubicBezier> cubics = new Arc(rx, ry, degrees, Math.abs(sweep) > 180, sweep > 0).cubics(from, to);

        assertThat(cubics).hasSize((int) Math.ceil(Math.abs(sweep) / 90));
        assertThat(cubics.get(0).start()).isEqualTo(from);
        assertThat(cubics.get(cubics.size() - 1).end()).isEqualTo(to);
        for (int i = 0; i < cubics.size(); i++) {
            for (double t = 0; t <= 1; t += 0.1) {
                Point2D onUnit = preimage(place, cubics.get(i).at(t));
                assertThat(onUnit.distance(0, 0)).isCloseTo(1, within(3e-4));
                double expected = startAngle + sweep * (i + t) / cubics.size();
                double angle = Math.toDegrees(Math.atan2(onUnit.getY(), onUnit.getX()));
                assertThat(Math.IEEEremainder(angle - expected, 360)).isCloseTo(0, within(0.5));
            }
        }
    }

    @Test
    void radii_too_small_for_the_ends_are_scaled_up() {
        List<CubicBezier> cubics = new Arc(1, 2, 0, false, true).cubics(new Point(0, 0), new Point(10, 0));

        assertThat(cubics).hasSize(2);
        assertThat(cubics.get(0).end().x()).isCloseTo(5, within(1e-9));
        assertThat(cubics.get(0).end().y()).isCloseTo(-10, within(1e-9));
    }

    @Test
    void an_arc_without_a_radius_is_a_line() {
        Point from = new Point(1, 2);
        Point to = new Point(5, 8);

        assertThat(new Arc(0, 7, 0, true, true).cubics(from, to)).containsExactly(CubicBezier.line(from, to));
    }

    @Test
    void an_arc_between_equal_ends_draws_nothing() {
        assertThat(new Arc(5, 5, 0, true, true).cubics(new Point(1, 2), new Point(1, 2)))
                .isEmpty();
    }

    @Test
    void negative_radii_count_as_positive() {
        Point from = new Point(0, 0);
        Point to = new Point(3, 4);

        assertThat(new Arc(-5, -6, 30, true, false).cubics(from, to))
                .isEqualTo(new Arc(5, 6, 30, true, false).cubics(from, to));
    }

    @Test
    void ends_next_to_each_other_on_a_huge_ellipse_stay_finite() {
        Point from = new Point(0, 0);
        Point to = new Point(Double.MIN_NORMAL, 0);

        assertThat(new Arc(1e6, 1e6, 0, false, true).cubics(from, to)).containsExactly(CubicBezier.line(from, to));
    }

    private static Point image(AffineTransform place, Point2D point) {
        Point2D image = place.transform(point, null);
        return new Point(image.getX(), image.getY());
    }

    private static Point2D preimage(AffineTransform place, Point point) {
        try {
            return place.inverseTransform(new Point2D.Double(point.x(), point.y()), null);
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
