package dev.livestroke.server.worker;

/** Memory ran out: what this process still holds is not known, so it ends, and a fresh one tries again. */
public final class MemoryExhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MemoryExhausted() {
        super("memory ran out; this worker ends and another takes its place");
    }
}
