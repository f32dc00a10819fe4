package dev.livestroke.animation;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The blends of the values that tracks carry. */
final class Blends {

    static final Blend<AffinePose> POSE = (poses, weights) -> new AffinePose(
            sum(poses, weights, AffinePose::translateX),
            sum(poses, weights, AffinePose::translateY),
            sum(poses, weights, AffinePose::rotation),
            sum(poses, weights, AffinePose::scaleX),
            sum(poses, weights, AffinePose::scaleY),
            sum(poses, weights, AffinePose::shear));

    static final Blend<BezierPath> PATH = Blends::mixPaths;

    private Blends() {}

    private static BezierPath mixPaths(List<BezierPath> paths, double[] weights) {
        List<List<Point>> points = paths.stream().map(BezierPath::points).toList();
        List<Point> mixed = new ArrayList<>(points.get(0).size());
        for (int i = 0; i < points.get(0).size(); i++) {
            double x = 0;
            double y = 0;
            for (int k = 0; k < weights.length; k++) {
                Point point = points.get(k).get(i);
                x += weights[k] * point.x();
                y += weights[k] * point.y();
            }
            mixed.add(new Point(x, y));
        }
        return paths.get(0).withPoints(mixed);
    }

    private static <T> double sum(List<T> values, double[] weights, ToDoubleFunction<T> part) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * part.applyAsDouble(values.get(k));
        }
        return sum;
    }
}
