package dev.livestroke.animator;

import java.util.concurrent.CancellationException;

/** Lets any thread ask a running animation to stop; it is heard at the next optimiser step. */
public final class CancellationToken {

    private volatile boolean cancelled;

    /** Asks for the stop; more than once does no harm. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Stops here if the animation is to stop.
     *
     * @throws CancellationException if {@link #cancel} was called
     */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("the animation was cancelled");
        }
    }
}
