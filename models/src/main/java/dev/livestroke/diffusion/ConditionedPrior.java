package dev.livestroke.diffusion;

import java.util.List;

/** A prior that knows the prompt and the drawing. Usable until its {@link VideoPrior} closes; for many threads. */
public interface ConditionedPrior {

    /**
     * Returns the clean estimates of all clips, each at its own time, with and without the prompt.
     *
     * @param clips at least one
     * @throws ArithmeticException if the prior returns a value that isn't finite
     */
    List<CleanEstimate> estimate(List<NoisedClip> clips);

    /** Returns the clean estimate of one clip, with and without the prompt. */
    default CleanEstimate estimate(NoisedClip clip) {
        return estimate(List.of(clip)).get(0);
    }

    /**
     * Returns the clean estimates of all clips, pushed towards the prompt as {@link CleanEstimate#guided} says: from both
     * estimates, or from one where the network has learned what guidance does. Such a network takes a scale beyond those
     * it has learned as the greatest of them.
     *
     * @param clips at least one
     * @param guidance 0 ignores the prompt, 1 takes it as it is, more exaggerates it
     * @return the values of each clip, finite
     * @throws ArithmeticException if the prior returns a value that isn't finite
     */
    default List<float[]> guided(List<NoisedClip> clips, double guidance) {
        return estimate(clips).stream()
                .map(estimate -> estimate.guided(guidance))
                .toList();
    }

    /** Returns the clean estimate of one clip, pushed towards the prompt. */
    default float[] guided(NoisedClip clip, double guidance) {
        return guided(List.of(clip), guidance).get(0);
    }
}
