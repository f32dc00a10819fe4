package dev.livestroke.animator;

import java.util.concurrent.CancellationException;

/** Lets any thread ask a running animation to stop, or to keep what it has; it is heard at the next optimiser step. */
public final class CancellationToken {

    private volatile boolean cancelled;
    private volatile boolean kept;

    /** Asks for the stop; more than once does no harm. */
    public void cancel() {
        cancelled = true;
    }

    /** Asks to stop the search and finish with the motion found so far; more than once does no harm. */
    public void keep() {
        kept = true;
    }

    /** Returns whether {@link #keep} was called. */
    public boolean isKept() {
        return kept;
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
