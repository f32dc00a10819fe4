package dev.livestroke.export.fit;

import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.export.Precision;
import dev.livestroke.export.fit.PathFitter.FittedPath;
import dev.livestroke.export.fit.TransformStep.Factors;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Stroke;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fits an animation: few keyframes with easing, no point of any curve farther from its place than the tolerance. */
public final class MotionFitter {

    /** A quarter of a canvas px: nobody sees it, and it is what sizes are quoted for. */
    public static final double DEFAULT_TOLERANCE_PX = 0.25;

    /** Of the tolerance, for each number of a group's motion. */
    private static final double GROUP_SHARE = 0.4;

    private static final int TRIES = 8;

    private static final double SMALL_DIAGONAL_PX = 100;

    private final Animation animation;
    private final double tolerance;
    private final TimeGrid grid;
    private final Precision precision;
    private final Map<String, FittedTransform> transforms = new ConcurrentHashMap<>();
    private final Map<String, FittedTrack<BezierPath>> shapes = new ConcurrentHashMap<>();

    private MotionFitter(Animation animation, double tolerancePx) {
        this.animation = animation;
        this.tolerance = tolerancePx;
        this.grid = TimeGrid.of(animation);
        this.precision =
                Precision.within(tolerancePx / Math.max(1, animation.affine().size()), animation.sketch());
    }

    /**
     * Returns the fitted {@code animation}.
     *
     * @param tolerancePx the largest distance, in canvas px, of a point of a fitted curve from the same point of
     *     {@code animation}'s, at any time; where the canvas's diagonal is under 100 px, which will be shown enlarged, as
     *     much less as the diagonal is
     * @throws IllegalArgumentException if the tolerance is not positive and finite
     */
    public static FittedAnimation fit(Animation animation, double tolerancePx) {
        requireTolerance(tolerancePx);
        double diagonal =
                Math.hypot(animation.sketch().width(), animation.sketch().height());
        return new MotionFitter(animation, tolerancePx * Math.min(1, diagonal / SMALL_DIAGONAL_PX)).fit();
    }

    /**
     * Checks a tolerance.
     *
     * @throws IllegalArgumentException if {@code tolerancePx} is not positive and finite
     */
    public static void requireTolerance(double tolerancePx) {
        if (!(tolerancePx > 0 && Double.isFinite(tolerancePx))) {
            throw new IllegalArgumentException("a tolerance must be positive, in canvas px: " + tolerancePx);
        }
    }

    private FittedAnimation fit() {
        fit(animation.sketch().root(), Surroundings.NONE);
        return new FittedAnimation(animation.sketch(), animation.timing(), precision, transforms, shapes);
    }

    private void fit(GroupLayer group, Surroundings outer) {
        Surroundings around = animation
                .affineOf(group.id())
                .map(track -> outer.with(track, moved(group, track, outer)))
                .orElse(outer);
        group.children().parallelStream()
                .forEach(child -> child.accept(new Layer.Visitor<Boolean>() {
                    @Override
                    public Boolean group(GroupLayer inner) {
                        fit(inner, around);
                        return true;
                    }

                    @Override
                    public Boolean path(PathLayer path) {
                        return animation
                                .localOf(path.id())
                                .map(track -> fit(path, track, around))
                                .orElse(false);
                    }
                }));
    }

    /**
     * What a group's numbers miss together may be up to 0.8 of the tolerance, 0.88 with the group inside, 0.93, and so on:
     * paths that move make up for most of it, and a path that keeps its shape has no error of its own.
     */
    private FittedTransform moved(GroupLayer group, AffineTrack track, Surroundings outer) {
        List<BezierPath[]> content = content(group);
        Factors reach = reach(content, track);
        int depth = outer.tracks().size() + 1;
        double limit = tolerance * (1 - 0.2 * Math.pow(0.6, depth - 1.0));
        double share = GROUP_SHARE / depth / outer.enlargement(grid);
        FittedTransform transform = FittedTransform.REST;
        for (int i = 0; i < TRIES; i++) {
            transform = new GroupFitter(grid, precision).fit(track, reach, share * tolerance);
            if (error(content, outer.with(track, transform)) <= limit) {
                break;
            }
            share *= 0.6;
        }
        transforms.put(group.id(), transform);
        return transform;
    }

    /** The shapes of the group's paths at every step, or the one of a path that keeps its shape. */
    private List<BezierPath[]> content(GroupLayer group) {
        return group.paths()
                .map(path ->
                        animation.localOf(path.id()).map(this::shapes).orElseGet(() -> new BezierPath[] {path.path()}))
                .toList();
    }

    private BezierPath[] shapes(PathTrack track) {
        return IntStream.rangeClosed(0, grid.steps())
                .mapToObj(step -> track.at(grid.secondsOf(step * TimeGrid.STRIDE)))
                .toArray(BezierPath[]::new);
    }

    /** What the groups alone move points away from their places; motion of groups inside is left out. */
    private double error(List<BezierPath[]> content, Surroundings around) {
        double largest = 0;
        for (int step = 0; step <= grid.steps(); step++) {
            double seconds = grid.secondsOf(step * TimeGrid.STRIDE);
            Affine right = around.at(seconds);
            Affine shown = around.fittedAt(seconds);
            for (BezierPath[] shapes : content) {
                for (Point point : shapes[Math.min(step, shapes.length - 1)].points()) {
                    largest = Math.max(largest, right.apply(point).distanceTo(shown.apply(point)));
                }
            }
        }
        return largest;
    }

    private boolean fit(PathLayer path, PathTrack track, Surroundings around) {
        FittedPath fitted = new PathFitter(track, around, tolerance, precision).fit(grid, isFlat(path));
        shapes.put(path.id(), fitted.shape());
        transforms.put(path.id(), fitted.transform());
        return true;
    }

    /** Gradients stay where they are while a shape changes, but would turn with the path. */
    private static boolean isFlat(PathLayer path) {
        return Stream.concat(path.fill().map(Fill::paint).stream(), path.stroke().map(Stroke::paint).stream())
                .allMatch(Color.class::isInstance);
    }

    /** How far from the pivot the group's points come along x and y, before the group moves. */
    private static Factors reach(List<BezierPath[]> content, AffineTrack track) {
        double x = 0;
        double y = 0;
        for (BezierPath[] shapes : content) {
            for (BezierPath shape : shapes) {
                for (Point point : shape.points()) {
                    x = Math.max(x, Math.abs(point.x() - track.pivot().x()));
                    y = Math.max(y, Math.abs(point.y() - track.pivot().y()));
                }
            }
        }
        return new Factors(x, y);
    }
}
