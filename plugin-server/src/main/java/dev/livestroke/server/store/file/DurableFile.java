package dev.livestroke.server.store.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes a file whole or not at all, so that it outlives a power cut: a temporary file in the same folder, forced to the
 * disk, takes the target's name in one step, and then the folder's entry is forced too.
 */
public final class DurableFile {

    /** How temporary files end: {@link #isPart} finds those that a crash left. */
    private static final String PART = ".part";

    private DurableFile() {}

    /** What fills a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to {@code out}. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code bytes} to {@code target}, replacing what is there.
     *
     * @throws StoreFullException if the disk is full; the target is as it was
     * @throws StoreException if it cannot be written
     */
    public static void write(Path target, byte[] bytes) {
        write(target, out -> out.write(bytes));
    }

    /** As {@link #write(Path, byte[])}, for content that need not be in memory. */
    public static void write(Path target, Content content) {
        Path part = target.resolveSibling("." + UUID.randomUUID() + PART);
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            replace(part, target);
        } catch (IOException refused) {
            throw failure("cannot write", target, refused);
        } finally {
            part.toFile().delete();
        }
    }

    /** Gives {@code part}, whose content is on the disk, the name {@code target} in one step. */
    public static void replace(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target.resolveSibling("."));
    }

    /** Returns whether {@code file} is one that a crash left half-written. */
    public static boolean isPart(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(PART);
    }

    private static void forceFolder(Path folder) throws IOException {
        if (isWindows()) {
            return; // folders cannot be opened there; NTFS journals their entries
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Returns what {@code cause} means for {@code place}, told for a person. */
    public static StoreException failure(String what, Path place, IOException cause) {
        String reason = reason(cause);
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return new StoreFullException(place, cause);
        }
        return new StoreException(what + " " + place + ": " + reason + "; check the folder and its permissions", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "no permission";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        String reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(cause.getMessage());
        return reason.replaceAll("\\s+", " ");
    }
}
