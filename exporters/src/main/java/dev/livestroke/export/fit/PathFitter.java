package dev.livestroke.export.fit;

import dev.livestroke.animation.PathTrack;
import dev.livestroke.export.Precision;
import dev.livestroke.export.fit.NumberFitter.MovingNumber;
import dev.livestroke.export.fit.TransformStep.Rotation;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * Fits the motion of one path inside its surroundings, whose errors it makes up for as far as its own keyframes allow: as
 * a changing shape alone, or as a turn, a way or both with what remains as a changing shape, whichever is smallest in a file.
 */
final class PathFitter {

    /** Of the tolerance, for each of a rigid motion's numbers; what they miss is left to the shape. */
    private static final double RIGID_SHARE = 0.55;

    private static final double FIRST_SHARE = 0.8;
    private static final double WELL_USED = 0.93;
    private static final int TRIES = 4;
    /** Where groups shrink what is in them more, their errors are left as they are. */
    private static final double SMALLEST_AREA = 0.01;

    private final PathTrack track;
    private final Surroundings around;
    private final double tolerance;
    private final Precision precision;

    /** @param tolerance of the whole, in canvas px */
    PathFitter(PathTrack track, Surroundings around, double tolerance, Precision precision) {
        this.track = track;
        this.around = around;
        this.tolerance = tolerance;
        this.precision = precision;
    }

    /**
     * How a path moves.
     *
     * @param error the largest distance from its place, in canvas px
     */
    record FittedPath(FittedTransform transform, FittedTrack<BezierPath> shape, double error) {

        double bytes() {
            return FileSize.of(transform) + FileSize.of(shape);
        }
    }

    /** @param mayMove whether the path may have a transform of its own, which would move its gradients too */
    FittedPath fit(TimeGrid grid, boolean mayMove) {
        FittedPath best = shaped(grid, FittedTransform.REST);
        if (mayMove) {
            for (FittedTransform transform : transforms(grid)) {
                FittedPath path = shaped(grid, transform);
                best = isBetter(path, best) ? path : best;
            }
        }
        return best.error() > tolerance && grid.hasFiner() ? fit(grid.finer(), mayMove) : rounded(grid, best);
    }

    /** Fits the shape that remains when {@code transform} is taken away; tries tolerances until the whole is used well. */
    private FittedPath shaped(TimeGrid grid, FittedTransform transform) {
        Places places = new Places(grid.finer(), track, around, transform);
        ShapeFitter fitter = new ShapeFitter(grid, remaining(grid, transform), precision.length(), tolerance);
        double share = FIRST_SHARE / around.enlargement(grid);
        Optional<FittedPath> best = Optional.empty();
        for (int i = 0; i < TRIES; i++) {
            FittedTrack<BezierPath> shape = fitter.fit(share * tolerance);
            FittedPath path = new FittedPath(transform, shape, places.error(shape));
            double error = path.error() / tolerance;
            if (best.isEmpty() || isBetter(path, best.get())) {
                best = Optional.of(path);
            }
            if (error <= 1 && (error > WELL_USED || i > 0)) {
                break;
            }
            share = Math.min(1, share * Math.max(0.5, Math.min(1.25, 0.97 / error)));
        }
        return best.orElseThrow();
    }

    private FittedPath rounded(TimeGrid grid, FittedPath path) {
        Places places = new Places(grid.finer(), track, around, path.transform());
        ShapeRounder rounder = new ShapeRounder(places, precision.length(), tolerance);
        return new FittedPath(path.transform(), rounder.rounded(path.shape()), path.error());
    }

    private boolean isBetter(FittedPath path, FittedPath best) {
        return best.error() > tolerance
                ? path.error() < best.error()
                : path.error() <= tolerance && path.bytes() < best.bytes();
    }

    private BezierPath[] remaining(TimeGrid grid, FittedTransform transform) {
        BezierPath[] shapes = new BezierPath[grid.samples() + 1];
        for (int k = 0; k < shapes.length; k++) {
            double seconds = grid.secondsOf(k);
            shapes[k] = wanted(seconds).transformed(transform.at(seconds).inverse());
        }
        return shapes;
    }

    /** The shape that comes out right in surroundings as they were fitted, or the animation's own where they have no area. */
    private BezierPath wanted(double seconds) {
        Affine shown = around.fittedAt(seconds);
        BezierPath shape = track.at(seconds);
        return Math.abs(shown.determinant()) < SMALLEST_AREA
                ? shape
                : shape.transformed(shown.inverse().compose(around.at(seconds)));
    }

    /** A turn and a way, a turn alone, a way alone. */
    private List<FittedTransform> transforms(TimeGrid grid) {
        double[][] places = new double[grid.samples() + 1][];
        for (int k = 0; k < places.length; k++) {
            places[k] = Outline.of(wanted(grid.secondsOf(k)), ShapeFitter.POINTS_PER_SEGMENT, Affine.IDENTITY);
        }
        RigidMotion whole = RigidMotion.of(places);
        return Stream.of(whole, whole.pinned(), RigidMotion.withoutTurn(places))
                .map(motion -> rigid(grid, motion, motion.radius(places)))
                .toList();
    }

    private FittedTransform rigid(TimeGrid grid, RigidMotion motion, double radius) {
        NumberFitter numbers = new NumberFitter(grid);
        double share = RIGID_SHARE * tolerance;
        FittedTrack<Double> turn = numbers.fit(
                new MovingNumber(between(grid, motion::degrees), Math.toRadians(radius), true),
                share,
                precision.degrees());
        List<TransformStep> steps = new ArrayList<>(GroupFitter.position(
                numbers.fit(new MovingNumber(between(grid, motion::x), 1, false), share, precision.length()),
                numbers.fit(new MovingNumber(between(grid, motion::y), 1, false), share, precision.length())));
        if (!turn.isResting() || turn.first() != 0) {
            steps.add(new Rotation(turn));
        }
        return new FittedTransform(steps);
    }

    /** Returns the function of seconds that is straight between samples. */
    private static DoubleUnaryOperator between(TimeGrid grid, IntToDoubleFunction sample) {
        return seconds -> {
            double place = seconds / grid.durationSeconds() * grid.samples();
            int before = (int) Math.min(grid.samples() - 1, place);
            double share = place - before;
            return (1 - share) * sample.applyAsDouble(before) + share * sample.applyAsDouble(before + 1);
        };
    }
}
