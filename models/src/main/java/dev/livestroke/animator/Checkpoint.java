package dev.livestroke.animator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The state of a search after some step: parameters, the optimiser's moments, running means, where the noise is. Gone on
 * from, it gives the same result as without a break, to the bit on the same machine and build.
 *
 * <p>Valid only while {@link ProgressListener#checkpointable} is called with it. About 100 kB with handles; with the paper's
 * field up to four numbers of four bytes for each of its millions of parameters.
 */
public interface Checkpoint {

    /** Returns how many steps are done. */
    int step();

    /** Writes the state, with a version and a hash, to {@code out}, which stays open. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns what {@link #writeTo} writes. */
    default byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toByteArray();
    }
}
