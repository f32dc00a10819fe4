package dev.livestroke.animator;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where something is at one moment; the motion before and after is the prior's. */
public sealed interface KeyPose {

    /** How far an edit must move a point to count, as a share of the canvas: files round by less. */
    double EDITED = 0.001;

    /** Returns the moment, in seconds from the animation's start. */
    double seconds();

    /**
     * The place of the drawing's curves that is nearest to {@code from} is at {@code to}.
     *
     * @param from in canvas px of the drawing at rest
     * @param to in canvas px, as seen
     */
    record OfPoint(double seconds, Point from, Point to) implements KeyPose {}

    /**
     * A path layer has this shape.
     *
     * @param points all its control points in the order of {@code BezierPath.points()}, in canvas px, as seen
     */
    record OfLayer(double seconds, String layerId, List<Point> points) implements KeyPose {

        /** Copies the points. */
        public OfLayer {
            points = List.copyOf(points);
        }
    }

    /**
     * Returns the poses that make of the frame at {@code seconds} what a person has made of it: one for each path layer
     * that was changed by more than {@value #EDITED} of the canvas; layers of other structure or name are not looked at.
     */
    static List<KeyPose> ofFrame(Animation animation, Sketch edited, double seconds) {
        Map<String, PathLayer> shown =
                animation.at(seconds).paths().stream().collect(Collectors.toMap(PathLayer::id, Function.identity()));
        double least = EDITED * Math.max(edited.width(), edited.height());
        List<KeyPose> poses = new ArrayList<>();
        for (PathLayer layer : edited.paths()) {
            PathLayer before = shown.get(layer.id());
            if (before != null && before.path().matches(layer.path()) && differs(before, layer, least)) {
                poses.add(new OfLayer(seconds, layer.id(), layer.path().points()));
            }
        }
        return poses;
    }

    private static boolean differs(PathLayer before, PathLayer after, double least) {
        List<Point> from = before.path().points();
        List<Point> to = after.path().points();
        return IntStream.range(0, from.size()).anyMatch(i -> from.get(i).distanceTo(to.get(i)) > least);
    }
}
