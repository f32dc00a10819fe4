package dev.livestroke.server.worker;

import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.CheckpointException;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.server.json.Payload;
import dev.livestroke.server.recipe.PriorUse;

/** Where animations are made, one at a time. */
public interface Studio extends AutoCloseable {

    /** Gets ready, so that the first animation need not wait. */
    void warm();

    /**
     * Returns the drawing in motion.
     *
     * @param prior where the motion comes from
     * @throws java.util.concurrent.CancellationException if {@code token} was cancelled
     */
    Animated animate(AnimationRequest request, PriorUse prior, ProgressListener listener, CancellationToken token);

    /**
     * As {@link #animate}, going on from where an earlier run of the same request was.
     *
     * @throws CheckpointException if the checkpoint is of another request or version
     */
    Animated resume(
            AnimationRequest request,
            PriorUse prior,
            Payload checkpoint,
            ProgressListener listener,
            CancellationToken token)
            throws CheckpointException;

    @Override
    void close();
}
