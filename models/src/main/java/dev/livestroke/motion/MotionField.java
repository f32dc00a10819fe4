package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A displacement field: learnable parameters that move a drawing. At rest, until the first descent, it moves nothing.
 *
 * <p>One thread at a time.
 */
public interface MotionField extends AutoCloseable {

    /** Returns the motion at the frames that are optimised, frame f at time f / frames. */
    FieldMotion move();

    /**
     * Returns the motion at frames + 1 moments from time 0 to time 1, both included.
     *
     * @param strength what multiplies the motion, 0 (rest) to 2; 1 is the motion as it was found
     */
    FieldMotion keyframes(double strength);

    /** Returns the pivot of the affine motion, {x, y} in canvas units. */
    double[] pivot();

    /**
     * Carries a gradient back to the parameters and takes one optimiser step against it.
     *
     * @param gradient derivative of the loss by the latest {@link #move}
     * @param rates step sizes of the two branches
     */
    void descend(FieldGradient gradient, LearningRates rates);

    /** Adds the parameters as they are to a running mean. */
    void addToMean();

    /** Replaces the parameters by their mean, if there is one: smoother than any one step of the search. */
    void settle();

    /** Writes all that the search has changed: parameters, the optimiser's state, the running mean. */
    void save(DataOutput out) throws IOException;

    /**
     * Reads what {@link #save} of a field of the same drawing and settings wrote, and goes on from there to the bit.
     *
     * @throws IOException if the sizes are not this field's, or the input ends early
     */
    void load(DataInput in) throws IOException;

    @Override
    void close();
}
