package dev.livestroke.cli;

import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.PriorChoice;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.animator.Variations;
import java.util.List;

/** How an animation is made; tests put in failures that are hard to have, whatever the prior. */
@FunctionalInterface
interface Animations {

    /**
     * Returns the drawing in motion.
     *
     * @throws java.util.concurrent.CancellationException if {@code token} was cancelled
     */
    Animated animate(AnimationRequest request, ProgressListener listener, CancellationToken token);

    /**
     * Returns the drawing in several motions, one for each seed; here each is found by itself.
     *
     * @throws java.util.concurrent.CancellationException if {@code token} was cancelled
     */
    default Variations variations(
            AnimationRequest request, List<Long> seeds, ProgressListener listener, CancellationToken token) {
        return Variations.of(seeds.stream()
                .map(seed -> animate(request.withSeed(seed), listener, token))
                .toList());
    }

    /** Returns the way by {@code prior}; here it makes no difference. */
    default Animations by(PriorChoice prior) {
        return this;
    }

    /** Returns animations by whatever prior is chosen, which is loaded, animates, and is let go. */
    static Animations byPriors() {
        return new ByPrior(PriorChoice.EMBEDDED);
    }

    /** Animations by one prior. */
    record ByPrior(PriorChoice prior) implements Animations {

        @Override
        public Animations by(PriorChoice other) {
            return new ByPrior(other);
        }

        @Override
        public Animated animate(AnimationRequest request, ProgressListener listener, CancellationToken token) {
            try (SketchAnimator animator = SketchAnimator.open(prior)) {
                return animator.animate(request, listener, token);
            }
        }

        @Override
        public Variations variations(
                AnimationRequest request, List<Long> seeds, ProgressListener listener, CancellationToken token) {
            try (SketchAnimator animator = SketchAnimator.open(prior)) {
                return animator.variations(request, seeds, listener, token);
            }
        }
    }
}
