package dev.livestroke.tensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** A tensor's numbers in a saved state: their count, then each as a big-endian float, in pieces of a fixed size. */
final class FloatBlock {

    private static final int PIECE = 1 << 14;

    private FloatBlock() {}

    /** Writes all of {@code memory}, from its position on. */
    static void write(FloatBuffer memory, DataOutput out) throws IOException {
        out.writeInt(memory.remaining());
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Float.BYTES);
        while (memory.hasRemaining()) {
            int count = Math.min(PIECE, memory.remaining());
            piece.asFloatBuffer().put(memory.slice().limit(count));
            memory.position(memory.position() + count);
            out.write(piece.array(), 0, count * Float.BYTES);
        }
    }

    /** Fills {@code memory}, from its position on. */
    static void read(FloatBuffer memory, DataInput in) throws IOException {
        int count = in.readInt();
        if (count != memory.remaining()) {
            throw new IOException("expected a block of " + memory.remaining() + " numbers, found " + count);
        }
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Float.BYTES);
        while (memory.hasRemaining()) {
            int part = Math.min(PIECE, memory.remaining());
            in.readFully(piece.array(), 0, part * Float.BYTES);
            memory.put(piece.asFloatBuffer().limit(part));
        }
    }
}
