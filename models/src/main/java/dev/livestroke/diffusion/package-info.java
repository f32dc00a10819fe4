/**
 * The door to video priors: what a diffusion model believes about a noised clip of pixels and a prompt. Plain arrays, no
 * tensors, no geometry. {@code sds} asks, the sub-packages answer and import this one, never the other way round;
 * {@code animator} puts them together.
 *
 * <pre>{@code
 * try (VideoPrior prior = VideoDit.embedded(new MiniLm())) {
 *     ConditionedPrior conditioned = prior.condition("a bird flapping its wings", restPicture);
 *     CleanEstimate estimate = conditioned.estimate(new NoisedClip(noised, 0.5));
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.diffusion;

import org.jspecify.annotations.NullMarked;
