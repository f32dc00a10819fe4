package dev.livestroke.motion;

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

    FieldMotion(double[] local, double[] moved, List<AffineParts> affine) {
        this.local = local;
        this.moved = moved;
        this.affine = List.copyOf(affine);
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

    /** Returns the affine motion of each frame, about the field's pivot. */
    public List<AffineParts> affine() {
        return affine;
    }
}
