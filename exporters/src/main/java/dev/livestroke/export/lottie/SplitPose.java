package dev.livestroke.export.lottie;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.Keyframe;
import java.util.ArrayList;
import java.util.List;

/**
 * A pose without shear: about the pivot the group is turned by {@code innerRotation}, scaled, turned by {@code rotation}
 * and translated. Every affine map can be written so (the singular value decomposition), and all players know turning
 * and scaling, while they disagree about skew. A turned pen draws the same line, so stroke widths come out exactly as
 * under the sheared map, which baking the shear into the points would not give.
 *
 * @param rotation in radians
 * @param innerRotation in radians
 */
record SplitPose(
        double translateX, double translateY, double rotation, double scaleX, double scaleY, double innerRotation) {

    private static final double ROUND_ENOUGH = 1e-9;

    /** Returns {@code poses} with the shear split, angles and scales moving smoothly from each to the next. */
    static List<Keyframe<SplitPose>> split(List<Keyframe<AffinePose>> poses) {
        double difference = firstAngle(poses, SplitPose::stretch);
        double sum = firstAngle(poses, SplitPose::turn);
        List<Keyframe<SplitPose>> split = new ArrayList<>(poses.size());
        for (Keyframe<AffinePose> keyframe : poses) {
            Polar stretch = Polar.of(stretch(keyframe.value()), difference);
            Polar turn = Polar.of(turn(keyframe.value()), sum);
            difference = stretch.angle();
            sum = turn.angle();
            split.add(new Keyframe<>(keyframe.seconds(), of(keyframe.value(), stretch, turn)));
        }
        return split;
    }

    /** Returns {@code pose} as it is; it must have no shear. */
    static SplitPose unsheared(AffinePose pose) {
        return new SplitPose(pose.translateX(), pose.translateY(), pose.rotation(), pose.scaleX(), pose.scaleY(), 0);
    }

    /**
     * With M = Shear S and R(angle) rotations, M = turn part + stretch part, where the turn part is q R(sum) and the
     * stretch part p R(difference) diag(1, -1); then M = R((sum + difference)/2) diag(q + p, q - p) R((sum -
     * difference)/2).
     */
    private static SplitPose of(AffinePose pose, Polar stretch, Polar turn) {
        return new SplitPose(
                pose.translateX(),
                pose.translateY(),
                pose.rotation() + (turn.angle() + stretch.angle()) / 2,
                turn.length() + stretch.length(),
                turn.length() - stretch.length(),
                (turn.angle() - stretch.angle()) / 2);
    }

    /** M = [[scaleX, shear scaleY], [0, scaleY]]; its stretch part as a vector, p (cos, sin)(difference). */
    private static Vector stretch(AffinePose pose) {
        return new Vector((pose.scaleX() - pose.scaleY()) / 2, pose.shear() * pose.scaleY() / 2);
    }

    private static Vector turn(AffinePose pose) {
        return new Vector((pose.scaleX() + pose.scaleY()) / 2, -pose.shear() * pose.scaleY() / 2);
    }

    private static double firstAngle(List<Keyframe<AffinePose>> poses, PartOfPose part) {
        return poses.stream()
                .map(keyframe -> part.of(keyframe.value()))
                .filter(vector -> vector.length() > ROUND_ENOUGH)
                .mapToDouble(Vector::angle)
                .findFirst()
                .orElse(0);
    }

    private interface PartOfPose {
        Vector of(AffinePose pose);
    }

    private record Vector(double x, double y) {
        double length() {
            return Math.hypot(x, y);
        }

        double angle() {
            return Math.atan2(y, x);
        }
    }

    /** A vector as angle and length; the length may be negative, so that a vector through 0 keeps its angle. */
    private record Polar(double angle, double length) {
        static Polar of(Vector vector, double near) {
            if (vector.length() <= ROUND_ENOUGH) {
                return new Polar(near, 0);
            }
            double halfTurns = Math.rint((near - vector.angle()) / Math.PI);
            double sign = halfTurns % 2 == 0 ? 1 : -1;
            return new Polar(vector.angle() + halfTurns * Math.PI, sign * vector.length());
        }
    }
}
