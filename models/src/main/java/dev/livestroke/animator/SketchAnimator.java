package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.PriorInTurns;
import dev.livestroke.diffusion.VideoPrior;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
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
        return open(PriorChoice.EMBEDDED);
    }

    /** Returns an animator that uses the prior of {@code choice}. */
    public static SketchAnimator open(PriorChoice choice) {
        return new SketchAnimator(choice::open);
    }

    /** Returns an animator that uses the prior that {@code loader} loads when it is first needed, and closes it. */
    public static SketchAnimator using(Supplier<VideoPrior> loader) {
        return new SketchAnimator(loader);
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

    /**
     * Finds one animation for each seed, each kept apart from those before it. With a prior that draws a clip to start from
     * they are searched for side by side, and what they ask the prior is asked together.
     *
     * @param request its seed is not used
     * @param seeds at least one; the same seeds give the same animations on the same machine and build
     * @param listener hears of each search, of one at a time, perhaps on other threads
     * @throws CancellationException as {@link #animate}
     */
    public synchronized Variations variations(
            AnimationRequest request, List<Long> seeds, ProgressListener listener, CancellationToken token) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("variations need at least one seed");
        }
        listener.progressed(new Progress(Stage.LOADING, 0, 1, Double.NaN));
        VideoPrior prior = prior();
        boolean sideBySide = prior.diffusesPixels() && request.distillation().field() == FieldKind.HANDLES;
        List<Start> found = new ArrayList<>();
        List<Function<VideoPrior, Animated>> searches = new ArrayList<>();
        Earlier earlier = Earlier.none();
        for (long seed : seeds) {
            AnimationRun run = new AnimationRun(request.withSeed(seed), listener, token);
            Earlier before = earlier;
            searches.add(shared -> run.vary(() -> shared, found, before));
            earlier = earlier.next();
        }
        return Variations.of(
                sideBySide
                        ? PriorInTurns.run(prior, searches)
                        : searches.stream().map(search -> search.apply(prior)).toList());
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
