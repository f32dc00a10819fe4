package dev.livestroke.animator;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.motion.SimpleMotion;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * How the state of a search is written down. In order: the letters {@code LSCP}, the version, the SHA-256 of the request,
 * the step, the start of each view, the state of the noise, the state of each part's field, and the SHA-256 of all that.
 */
final class SavedSearch {

    private static final int MAGIC = 0x4c534350; // LSCP
    private static final int VERSION = 3;

    private final byte[] request;

    SavedSearch(AnimationRequest request) {
        this.request = sha256().digest(text(request).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a search of {@code parts} after {@code step} steps. */
    void write(OutputStream target, int step, List<Start> starts, NoiseSource noise, List<Part> parts)
            throws IOException {
        MessageDigest digest = sha256();
        DataOutputStream out = new DataOutputStream(new DigestOutputStream(target, digest));
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.write(request);
        out.writeInt(step);
        out.writeInt(starts.size());
        for (Start start : starts) {
            out.writeUTF(start.plan().name());
            out.writeInt(start.motions().size());
            for (SimpleMotion motion : start.motions()) {
                out.writeUTF(motion.name());
            }
        }
        noise.save(out);
        for (Part part : parts) {
            part.field().save(out);
        }
        out.flush();
        target.write(digest.digest());
        target.flush();
    }

    /** What was read before the fields. */
    record Head(int step, List<Start> starts) {}

    /**
     * Reads what {@link #write} wrote into {@code noise} and the fields of {@code parts}.
     *
     * @param starting brings the fields to the starts, before their states are read
     * @throws CheckpointException if it is another version, of another request, or damaged; fields and noise are then not to
     *     be used
     */
    Head read(InputStream source, NoiseSource noise, List<Part> parts, Consumer<List<Start>> starting)
            throws CheckpointException {
        MessageDigest digest = sha256();
        DataInputStream in = new DataInputStream(new DigestInputStream(source, digest));
        try {
            requireHead(in);
            int step = in.readInt();
            List<Start> starts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                starts.add(start(in));
            }
            starting.accept(starts);
            noise.load(in);
            for (Part part : parts) {
                part.field().load(in);
            }
            byte[] expected = digest.digest();
            if (!MessageDigest.isEqual(expected, source.readNBytes(expected.length))) {
                throw new CheckpointException("the checkpoint is damaged: its hash is not that of its bytes");
            }
            return new Head(step, starts);
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException("the checkpoint is damaged: " + e.getMessage(), e);
        }
    }

    private void requireHead(DataInputStream in) throws IOException, CheckpointException {
        if (in.readInt() != MAGIC) {
            throw new CheckpointException("expected a checkpoint of Livestroke, found something else");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new CheckpointException("expected a checkpoint of version " + VERSION + ", found " + version);
        }
        if (!MessageDigest.isEqual(request, in.readNBytes(request.length))) {
            throw new CheckpointException("the checkpoint is of another request: drawing, prompt or settings differ");
        }
    }

    private static Start start(DataInputStream in) throws IOException {
        SearchPlan plan = SearchPlan.valueOf(in.readUTF());
        List<SimpleMotion> motions = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            motions.add(SimpleMotion.valueOf(in.readUTF()));
        }
        return new Start(plan, motions);
    }

    /** Returns all of a request as text; sets in order, because theirs differs from run to run. */
    private static String text(AnimationRequest request) {
        Direction direction = request.direction();
        return String.join(
                "\n",
                request.sketch().toString(),
                request.prompt(),
                request.timing().toString(),
                request.distillation().toString(),
                Long.toString(request.seed()),
                direction.withLocked(Set.of()).toString(),
                new TreeSet<>(direction.locked()).toString(),
                request.parent().toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
