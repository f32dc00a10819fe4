package dev.livestroke.animator;

import dev.livestroke.animation.Animation;
import dev.livestroke.motion.PointMotion;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Several animations of one request, each from another seed.
 *
 * @param distance mean distance between the points of two of them at the same time, over all pairs, as a share of the
 *     canvas; 0 if there is only one
 * @param motion mean motion of them, mean distance of a point from its mean place, in the same measure
 */
public record Variations(List<Animated> animated, double distance, double motion) {

    /** Copies the list. */
    public Variations {
        animated = List.copyOf(animated);
    }

    /** Measures {@code animated}, which are of one drawing and at least one. */
    public static Variations of(List<Animated> animated) {
        List<double[]> points =
                animated.stream().map(one -> Variations.points(one.animation())).toList();
        double distance = 0;
        int pairs = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                distance += PointMotion.distance(points.get(i), points.get(j));
                pairs++;
            }
        }
        int frames = animated.get(0).animation().frames();
        double motion = points.stream()
                .mapToDouble(moved -> PointMotion.amount(moved, frames))
                .average()
                .orElseThrow();
        return new Variations(animated, pairs == 0 ? 0 : distance / pairs, motion);
    }

    /** Returns all points of all frames, as shares of the canvas. */
    private static double[] points(Animation animation) {
        double canvas = Math.max(animation.sketch().width(), animation.sketch().height());
        return IntStream.range(0, animation.frames())
                .mapToObj(frame -> animation.at(animation.timing().durationSeconds() * frame / animation.frames()))
                .flatMap(shown -> shown.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.x() / canvas, point.y() / canvas))
                .toArray();
    }
}
