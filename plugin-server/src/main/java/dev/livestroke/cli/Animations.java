package dev.livestroke.cli;

import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.SketchAnimator;

/** How an animation is made; tests put in failures that are hard to have. */
@FunctionalInterface
interface Animations {

    /**
     * Returns the drawing in motion.
     *
     * @throws java.util.concurrent.CancellationException if {@code token} was cancelled
     */
    Animated animate(AnimationRequest request, ProgressListener listener, CancellationToken token);

    /** Loads the embedded prior, animates, and lets the prior go. */
    static Animated byEmbeddedPrior(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        try (SketchAnimator animator = SketchAnimator.open()) {
            return animator.animate(request, listener, token);
        }
    }
}
