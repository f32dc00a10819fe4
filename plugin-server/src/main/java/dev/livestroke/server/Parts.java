package dev.livestroke.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be stopped in the other order. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    /** Stops everything, whatever fails. */
    @Override
    public synchronized void close() {
        RuntimeException failures = new IllegalStateException("parts of the server did not stop");
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failure) {
                failures.addSuppressed(failure);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
