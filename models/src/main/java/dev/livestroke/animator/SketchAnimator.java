package dev.livestroke.animator;

import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.dit.VideoDit;
import dev.livestroke.diffusion.text.MiniLm;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Animates drawings from prompts by score distillation. The prior's networks are loaded by the first animation and stay
 * for the next ones, until this is closed.
 *
 * <pre>{@code
 * try (SketchAnimator animator = SketchAnimator.open()) {
 *     Animated animated = animator.animate(request, ProgressListener.SILENT, new CancellationToken());
 * }
 * }</pre>
 *
 * <p>One animation at a time: a second caller waits.
 */
public final class SketchAnimator implements AutoCloseable {

    private final Supplier<VideoPrior> loader;
    private @Nullable VideoPrior prior;

    /** Animates by the prior that {@code loader} loads when it is first needed; this closes it. */
    SketchAnimator(Supplier<VideoPrior> loader) {
        this.loader = loader;
    }

    /** Returns an animator that uses the embedded prior, on the CPU. */
    public static SketchAnimator open() {
        return new SketchAnimator(() -> VideoDit.embedded(new MiniLm()));
    }

    /**
     * Finds the motion that {@code request} asks for.
     *
     * @param listener told of progress, on this thread
     * @param token stops the work within one optimiser step
     * @throws CancellationException if the token was cancelled; nothing is left behind
     * @throws ArithmeticException if the prior returns values that are not finite
     */
    public synchronized Animated animate(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        AnimationRun run = new AnimationRun(request, listener, token);
        return run.run(this::prior);
    }

    @Override
    public synchronized void close() {
        if (prior != null) {
            prior.close();
            prior = null;
        }
    }

    private VideoPrior prior() {
        if (prior == null) {
            prior = loader.get();
        }
        return prior;
    }
}
