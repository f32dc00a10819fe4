package dev.livestroke.server.job.checkpoint;

import dev.livestroke.server.json.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A checkpoint as bytes: {@code LSCP}, version of this form, attempt, step, length of the state (four bytes each, big
 * endian), the state, and the SHA-256 of all before it.
 */
final class CheckpointFile {

    private static final byte[] MAGIC = "LSCP".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEAD_BYTES = 20;
    private static final int DIGEST_BYTES = 32;

    private CheckpointFile() {}

    static byte[] write(Checkpoint checkpoint) {
        byte[] state = checkpoint.state().bytes();
        ByteBuffer file = ByteBuffer.allocate(HEAD_BYTES + state.length + DIGEST_BYTES)
                .put(MAGIC)
                .putInt(VERSION)
                .putInt(checkpoint.attempt())
                .putInt(checkpoint.step())
                .putInt(state.length)
                .put(state);
        return file.put(digest(file.array(), file.position())).array();
    }

    /** Returns the checkpoint, or nothing if a byte is missing or changed or a newer version wrote it. */
    static Optional<Checkpoint> read(byte[] bytes) {
        int end = bytes.length - DIGEST_BYTES;
        if (end < HEAD_BYTES || !Arrays.equals(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes, 0, end);
        byte[] magic = new byte[MAGIC.length];
        file.get(magic);
        if (!Arrays.equals(magic, MAGIC) || file.getInt() != VERSION) {
            return Optional.empty();
        }
        int attempt = file.getInt();
        int step = file.getInt();
        byte[] state = new byte[file.getInt()]; // the digest vouches for the length
        file.get(state);
        return Optional.of(new Checkpoint(attempt, step, Payload.of(state)));
    }

    private static byte[] digest(byte[] bytes, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, end);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
