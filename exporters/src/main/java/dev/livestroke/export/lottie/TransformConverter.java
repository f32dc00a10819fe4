package dev.livestroke.export.lottie;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.export.MotionSampler;
import dev.livestroke.export.Precision;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.Transform;
import dev.livestroke.geometry.Point;
import java.util.List;
import java.util.Optional;

/** Turns the affine motion of a group into Lottie transforms: one, or two nested ones where it shears. */
final class TransformConverter {

    private static final Rounding OPACITY = new Rounding(2);

    private final MotionSampler sampler;
    private final PropertyBuilder properties;
    private final Precision precision;

    TransformConverter(MotionSampler sampler, PropertyBuilder properties, Precision precision) {
        this.sampler = sampler;
        this.properties = properties;
        this.precision = precision;
    }

    /**
     * The transforms of one group.
     *
     * @param outer all of the motion, or all but the inner turn
     * @param inner the turn that comes first where the motion shears
     */
    record Nested(Transform outer, Optional<Transform> inner) {}

    /** Returns the transform of a layer that rests; {@code opacity} is 0 to 1. */
    Transform resting(double opacity) {
        return new Transform(
                AnimatedProperty.still(List.of(0.0, 0.0)),
                AnimatedProperty.still(List.of(0.0, 0.0)),
                AnimatedProperty.still(List.of(100.0, 100.0)),
                AnimatedProperty.still(0.0),
                percent(opacity));
    }

    /** Returns {@code opacity}, 0 to 1, in percent. */
    static AnimatedProperty<Double> percent(double opacity) {
        return AnimatedProperty.still(OPACITY.round(100 * opacity));
    }

    /** Returns the transforms of a group that moves as {@code track} says. */
    Nested moving(AffineTrack track, double opacity) {
        List<Keyframe<AffinePose>> poses = sampler.poses(track);
        double[] shears =
                poses.stream().mapToDouble(pose -> pose.value().shear()).toArray();
        boolean sheared =
                !precision.factor().isStill(shears) || precision.factor().round(shears[0]) != 0;
        List<Keyframe<SplitPose>> split = sheared
                ? SplitPose.split(poses)
                : poses.stream()
                        .map(pose -> new Keyframe<>(pose.seconds(), SplitPose.unsheared(pose.value())))
                        .toList();
        return new Nested(
                outer(split, track.pivot(), opacity),
                sheared ? Optional.of(inner(split, track.pivot())) : Optional.empty());
    }

    private Transform outer(List<Keyframe<SplitPose>> split, Point pivot, double opacity) {
        return new Transform(
                still(pivot),
                properties.pair(
                        split,
                        pose -> pivot.x() + pose.translateX(),
                        pose -> pivot.y() + pose.translateY(),
                        precision.length()),
                properties.pair(split, pose -> 100 * pose.scaleX(), pose -> 100 * pose.scaleY(), precision.percent()),
                properties.number(split, pose -> Math.toDegrees(pose.rotation()), precision.degrees()),
                percent(opacity));
    }

    private Transform inner(List<Keyframe<SplitPose>> split, Point pivot) {
        return new Transform(
                still(pivot),
                still(pivot),
                AnimatedProperty.still(List.of(100.0, 100.0)),
                properties.number(split, pose -> Math.toDegrees(pose.innerRotation()), precision.degrees()),
                percent(1));
    }

    private AnimatedProperty<List<Double>> still(Point point) {
        return AnimatedProperty.still(
                List.of(precision.length().round(point.x()), precision.length().round(point.y())));
    }
}
