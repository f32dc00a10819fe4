package dev.livestroke.server.worker;

import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.CheckpointException;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.server.json.Payload;
import java.io.ByteArrayInputStream;

/** Makes animations by the embedded prior, on the CPU; its networks stay loaded. */
public final class EmbeddedStudio implements Studio {

    private final SketchAnimator animator = SketchAnimator.open();

    @Override
    public void warm() {
        animator.warm();
    }

    @Override
    public String prior() {
        return "embedded";
    }

    @Override
    public Animated animate(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        return animator.animate(request, listener, token);
    }

    @Override
    public Animated resume(
            AnimationRequest request, Payload checkpoint, ProgressListener listener, CancellationToken token)
            throws CheckpointException {
        return animator.resume(request, new ByteArrayInputStream(checkpoint.bytes()), listener, token);
    }

    @Override
    public void close() {
        animator.close();
    }
}
