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

    /** Returns the affine motion of each frame, about the field's pivot. */
    public List<AffineParts> affine() {
        return affine;
    }
}
