package dev.livestroke.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * What a field makes of the drawing: local motion, and the affine motion that is applied after it, frame by frame.
 *
 * <p>Immutable but for the arrays, which belong to whoever receives this.
 */
public final class FieldMotion {

    private final double[] local;
    private final double[] moved;
    private final List<AffineParts> affine;
    private final Pivot pivot;

    private FieldMotion(double[] local, double[] moved, List<AffineParts> affine, Pivot pivot) {
        this.local = local;
        this.moved = moved;
        this.affine = List.copyOf(affine);
        this.pivot = pivot;
    }

    /** Returns the motion of {@code local} [frames, points, 2] followed by {@code affine} about {@code pivot}. */
    static FieldMotion of(double[] local, List<AffineParts> affine, Pivot pivot) {
        double[] moved = new double[local.length];
        pivot.apply(affine, local, moved);
        return new FieldMotion(local, moved, affine, pivot);
    }

    /** Returns {@code share} of this motion of a whole pass; local motion stays as it is. */
    FieldMotion shown(AffineShare share) {
        return share.equals(AffineShare.ALL) ? this : of(local, share.of(affine), pivot);
    }

    /**
     * Returns this motion of a whole pass, whose end is its last moment, as the finished animation shows it at {@code steps}
     * moments for each step between these.
     */
    public FieldMotion refined(int steps) {
        int intervals = frames() - 1;
        int perFrame = local.length / frames();
        double[] fine = new double[(intervals * steps + 1) * perFrame];
        List<AffineParts> parts = new ArrayList<>(intervals * steps + 1);
        for (int moment = 0; moment <= intervals * steps; moment++) {
            double[] reading = Reading.at((double) moment / steps, intervals, frames(), true);
            parts.add(AffineParts.mix(affine, reading));
            for (int frame = 0; frame < reading.length; frame++) {
                for (int i = 0; reading[frame] != 0 && i < perFrame; i++) {
                    fine[moment * perFrame + i] += reading[frame] * local[frame * perFrame + i];
                }
            }
        }
        return of(fine, parts, pivot);
    }

    /** Returns a copy with arrays of its own. */
    FieldMotion copy() {
        return new FieldMotion(local.clone(), moved.clone(), affine, pivot);
    }

    /** Returns how many frames there are. */
    public int frames() {
        return affine.size();
    }

    /** Returns the control points after local motion alone, [frames, points, 2], canvas units. */
    public double[] local() {
        return local;
    }

    /** Returns the control points after local and affine motion, [frames, points, 2], canvas units. */
    public double[] moved() {
        return moved;
    }

    /** Returns the affine motion of each frame, about the field's pivot. */
    public List<AffineParts> affine() {
        return affine;
    }

    Pivot pivot() {
        return pivot;
    }

    /**
     * Carries a gradient back through the affine motion.
     *
     * @param movedGradient derivative by {@link #moved}
     * @return the derivative by {@link #local} that it causes, [frames, points, 2]
     */
    public double[] pulledToLocal(double[] movedGradient) {
        double[] pulled = new double[movedGradient.length];
        int perFrame = movedGradient.length / frames();
        for (int frame = 0; frame < frames(); frame++) {
            LinearMap a = LinearMap.of(affine.get(frame));
            for (int i = frame * perFrame; i < (frame + 1) * perFrame; i += 2) {
                pulled[i] = a.xx() * movedGradient[i] + a.yx() * movedGradient[i + 1];
                pulled[i + 1] = a.xy() * movedGradient[i] + a.yy() * movedGradient[i + 1];
            }
        }
        return pulled;
    }

    /**
     * Returns the derivative by the affine maps and, through them and directly, by the local points.
     *
     * @param movedGradient derivative of the loss by {@link #moved}
     * @param localGradient derivative of the loss by {@link #local} directly, not through the affine motion
     */
    public FieldGradient gradient(double[] movedGradient, double[] localGradient) {
        double[] byLocal = pulledToLocal(movedGradient);
        for (int i = 0; i < byLocal.length; i++) {
            byLocal[i] += localGradient[i];
        }
        int perFrame = local.length / frames();
        List<MapGradient> maps = new ArrayList<>(frames());
        for (int frame = 0; frame < frames(); frame++) {
            maps.add(byMap(movedGradient, frame * perFrame, (frame + 1) * perFrame));
        }
        return new FieldGradient(maps, byLocal);
    }

    private MapGradient byMap(double[] movedGradient, int from, int to) {
        double gx = 0;
        double gy = 0;
        double gxx = 0;
        double gxy = 0;
        double gyx = 0;
        double gyy = 0;
        for (int i = from; i < to; i += 2) {
            double x = local[i] - pivot.x();
            double y = local[i + 1] - pivot.y();
            double dx = movedGradient[i];
            double dy = movedGradient[i + 1];
            gx += dx;
            gy += dy;
            gxx += dx * x;
            gxy += dx * y;
            gyx += dy * x;
            gyy += dy * y;
        }
        return new MapGradient(new LinearMap(gxx, gxy, gyx, gyy), gx, gy);
    }
}
