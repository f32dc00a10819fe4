package dev.livestroke.motion;

/**
 * A displacement field: learnable parameters that move a drawing. At rest, until the first descent, it moves nothing.
 *
 * <p>One thread at a time.
 */
public interface MotionField extends AutoCloseable {

    /** Returns the motion at the frames that are optimised, frame f at time f / frames. */
    FieldMotion move();

    /** Returns the motion at frames + 1 moments from time 0 to time 1, both included. */
    FieldMotion keyframes();

    /** Returns the pivot of the affine motion, {x, y} in canvas units. */
    double[] pivot();

    /**
     * Carries a gradient on points back to the parameters and takes one optimiser step against it.
     *
     * @param movedGradient derivative of the loss by {@link FieldMotion#moved} of the latest {@link #move}
     * @param localGradient derivative of the loss by {@link FieldMotion#local} directly, not through the affine motion
     * @param rates step sizes of the two branches
     */
    void descend(double[] movedGradient, double[] localGradient, LearningRates rates);

    @Override
    void close();
}
