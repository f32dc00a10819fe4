package dev.livestroke.cli.bench;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures on the control points of an animation, in canvas px and seconds. */
final class MovedPoints {

    private static final double MOMENT = 0.01;
    private static final double INSTANT = 1e-6;

    private MovedPoints() {}

    /** Returns the control points of one path. */
    static List<Point> of(Sketch sketch, String id) {
        return sketch.paths().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .map(PathLayer::path)
                .orElseThrow(() -> new IllegalArgumentException("the scene has no path " + id))
                .points();
    }

    /** Returns the greatest distance between points that stand for each other. */
    static double apart(List<Point> one, List<Point> other) {
        double most = 0;
        for (int i = 0; i < one.size(); i++) {
            most = Math.max(most, one.get(i).distanceTo(other.get(i)));
        }
        return most;
    }

    /** Returns the greatest that {@code measure} is of any frame of a pass, a hundred a second. */
    static double most(Animation animation, ToDoubleFunction<Sketch> measure) {
        double most = 0;
        double end = animation.timing().durationSeconds();
        for (int i = 0; i * MOMENT <= end; i++) {
            most = Math.max(most, measure.applyAsDouble(animation.at(i * MOMENT)));
        }
        return most;
    }

    /** Returns how far any point is at the end of the pass from where it began. */
    static double gapAtSeam(Animation animation) {
        return apart(
                animation.at(animation.timing().durationSeconds()).points(),
                animation.at(0).points());
    }

    /** Returns the greatest change of a point's velocity where the pass begins anew, px/s. */
    static double kickAtSeam(Animation animation) {
        List<Point> before =
                animation.at(animation.timing().durationSeconds() - INSTANT).points();
        List<Point> seam = animation.at(0).points();
        List<Point> after = animation.at(INSTANT).points();
        double most = 0;
        for (int i = 0; i < seam.size(); i++) {
            Point twice = seam.get(i).plus(seam.get(i).x(), seam.get(i).y());
            Point sum = after.get(i).plus(before.get(i).x(), before.get(i).y());
            most = Math.max(most, sum.distanceTo(twice) / INSTANT);
        }
        return most;
    }
}
