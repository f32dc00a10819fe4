package dev.livestroke.diffusion;

import java.util.List;

/** A prior that knows the prompt and the drawing. Usable until its {@link VideoPrior} closes; for many threads. */
public interface ConditionedPrior {

    /**
     * Returns the clean estimates of all clips, each at its own time, from one pass of the network.
     *
     * @param clips at least one
     * @throws ArithmeticException if the prior returns a value that isn't finite
     */
    List<CleanEstimate> estimate(List<NoisedClip> clips);

    /** Returns the clean estimate of one clip. */
    default CleanEstimate estimate(NoisedClip clip) {
        return estimate(List.of(clip)).get(0);
    }
}
