package dev.livestroke.export.fit;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.export.Precision;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.fit.NumberFitter.MovingNumber;
import dev.livestroke.export.fit.TransformStep.Factors;
import dev.livestroke.export.fit.TransformStep.Rotation;
import dev.livestroke.export.fit.TransformStep.Scaling;
import dev.livestroke.export.fit.TransformStep.Translation;
import dev.livestroke.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Fits the affine motion of a group, each number of its pose for itself: position along x, along y, rotation, lean and
 * scale.
 *
 * <p>Players disagree about skew, so a shear is written as a lean, the stretch by p along the falling diagonal and by 1/p
 * across it. With the shear's angle f, tan f = shear, it holds exactly that
 *
 * <pre>R(r) Shear S(x, y) = R(r - f/2) R(45°) S(p, 1/p) R(-45°) S(x √cos f, y / √cos f),  p² = tan(45° + f/2)</pre>
 *
 * and all of these numbers are smooth in the shear, unlike those of the singular value decomposition.
 */
final class GroupFitter {

    private static final double EIGHTH_OF_A_TURN = 45;

    private final NumberFitter numbers;
    private final Precision precision;

    GroupFitter(TimeGrid grid, Precision precision) {
        this.numbers = new NumberFitter(grid);
        this.precision = precision;
    }

    /**
     * Returns the steps of {@code track}.
     *
     * @param reach the largest distances along x and y from the pivot to a point of the group, at any time
     * @param tolerance of each number by itself, in px
     */
    FittedTransform fit(AffineTrack track, Factors reach, double tolerance) {
        double radius = Math.hypot(reach.x(), reach.y());
        return new FittedTransform(steps(
                track.pivot(),
                numbers.fit(of(track, AffinePose::translateX, 1), tolerance, precision.length()),
                numbers.fit(of(track, AffinePose::translateY, 1), tolerance, precision.length()),
                numbers.fit(
                        new MovingNumber(seconds -> turn(track.poseAt(seconds)), Math.toRadians(radius), true),
                        tolerance,
                        precision.degrees()),
                numbers.fitFactors(
                        of(track, GroupFitter::lean, radius),
                        of(track, pose -> 1 / lean(pose), radius),
                        tolerance,
                        precision.factor()),
                numbers.fitFactors(
                        of(track, pose -> pose.scaleX() * narrowing(pose), reach.x()),
                        of(track, pose -> pose.scaleY() / narrowing(pose), reach.y()),
                        tolerance,
                        precision.factor())));
    }

    private static MovingNumber of(AffineTrack track, ToDoubleFunction<AffinePose> part, double gain) {
        return new MovingNumber(seconds -> part.applyAsDouble(track.poseAt(seconds)), gain, false);
    }

    private List<TransformStep> steps(
            Point pivot,
            FittedTrack<Double> x,
            FittedTrack<Double> y,
            FittedTrack<Double> turn,
            FittedTrack<Factors> lean,
            FittedTrack<Factors> scale) {
        boolean leans = acts(lean);
        List<TransformStep> steps = new ArrayList<>();
        if (leans || !turn.isResting() || turn.first() != 0) {
            steps.add(new Rotation(leans ? turn.map(t -> t + EIGHTH_OF_A_TURN) : turn));
        }
        if (leans) {
            steps.add(new Scaling(lean));
            steps.add(Rotation.resting(-EIGHTH_OF_A_TURN));
        }
        if (acts(scale)) {
            steps.add(new Scaling(scale));
        }
        Rounding length = precision.length();
        Point about = steps.isEmpty() ? Point.ZERO : new Point(length.round(pivot.x()), length.round(pivot.y()));
        if (!about.equals(Point.ZERO)) {
            steps.add(Translation.resting(-about.x(), -about.y()));
        }
        steps.addAll(0, position(x.map(v -> length.round(v + about.x())), y.map(v -> length.round(v + about.y()))));
        return steps;
    }

    private static boolean acts(FittedTrack<Factors> track) {
        return !track.isResting() || !track.first().equals(new Factors(1, 1));
    }

    /** Two steps where both coordinates move, since each needs far fewer keyframes than both in step. */
    static List<TransformStep> position(FittedTrack<Double> x, FittedTrack<Double> y) {
        if (y.isResting()) {
            Translation both = new Translation(x.map(value -> new Point(value, y.first())));
            return both.isResting() && both.offsets().first().equals(Point.ZERO) ? List.of() : List.of(both);
        }
        if (x.isResting()) {
            return List.of(new Translation(y.map(value -> new Point(x.first(), value))));
        }
        return List.of(
                new Translation(x.map(value -> new Point(value, 0))),
                new Translation(y.map(value -> new Point(0, value))));
    }

    private static double angle(AffinePose pose) {
        return Math.atan(pose.shear());
    }

    private static double turn(AffinePose pose) {
        return Math.toDegrees(pose.rotation() - angle(pose) / 2);
    }

    private static double narrowing(AffinePose pose) {
        return Math.sqrt(Math.cos(angle(pose)));
    }

    private static double lean(AffinePose pose) {
        return Math.sqrt(Math.tan(Math.PI / 4 + angle(pose) / 2));
    }
}
