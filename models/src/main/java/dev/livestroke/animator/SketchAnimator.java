package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.dit.VideoDit;
import dev.livestroke.diffusion.text.MiniLm;
import java.io.InputStream;
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
        return new AnimationRun(request, listener, token).run(this::prior);
    }

    /**
     * Goes on with an animation from a checkpoint of it, which is read but not closed.
     *
     * @param request the same as when the checkpoint was written
     * @throws CheckpointException if the checkpoint is damaged, of another version, or of another request
     * @throws CancellationException as {@link #animate}
     */
    public synchronized Animated resume(
            AnimationRequest request, InputStream checkpoint, ProgressListener listener, CancellationToken token)
            throws CheckpointException {
        return new AnimationRun(request, listener, token).resume(this::prior, checkpoint);
    }

    /** Loads the prior's networks and asks them once, so that the next animation starts at once. */
    public synchronized void warm() {
        VideoPrior warm = prior();
        ClipFormat format = warm.format();
        warm.condition("", new float[format.picturePixels()])
                .estimate(new NoisedClip(new float[format.clipPixels()], 0.5));
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
