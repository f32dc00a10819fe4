package dev.livestroke.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: the content goes to a temporary file beside the target, onto the disk, and then
 * takes the target's place in one step. Whoever reads the target sees the old content or the new, never a part; a
 * failure or Ctrl-C leaves the target as it was and no temporary file.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes {@code text} as UTF-8; see {@link #write(Path, byte[])}. */
    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes {@code content} to {@code target}, replacing it if it exists. The folder must exist; a symbolic link is
     * followed.
     *
     * @throws ExportException if the file cannot be written
     */
    public static void write(Path target, byte[] content) {
        requireFile(target);
        try {
            replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
        } catch (IOException cause) {
            throw new ExportException(explain(target, cause), cause);
        }
    }

    private static void requireFile(Path target) {
        if (Files.isDirectory(target)) {
            throw new ExportException(
                    "cannot write " + target + ": it is a folder; name a file inside it, or another file", null);
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            String state = Files.exists(folder) ? "is not a folder" : "does not exist";
            throw new ExportException(
                    "cannot write " + target + ": " + folder + " " + state + "; create that folder, or name another",
                    null);
        }
    }

    private static void replace(Path target, byte[] content) throws IOException {
        // Not createTempFile: it would leave the result readable by its owner alone.
        Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        Thread cleaner = new Thread(() -> part.toFile().delete(), "delete " + part);
        try {
            Runtime.getRuntime().addShutdownHook(cleaner);
        } catch (IllegalStateException shuttingDown) {
            throw new IOException("the program is being stopped", shuttingDown);
        }
        try {
            fill(part, content);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
            removeHook(cleaner);
        }
    }

    private static void fill(Path part, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException networkDrive) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeHook(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running, or has run: it deletes a file that is gone already.
            return;
        }
    }

    /** Returns what went wrong with {@code target} and what to do about it, in one line. */
    static String explain(Path target, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "cannot write " + target + ": no permission to write in its folder; change the folder's permissions,"
                    + " or name another folder";
        }
        String reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(cause.getMessage());
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return "cannot write " + target + ": the disk is full; free some space, or name a folder on another disk";
        }
        return "cannot write " + target + ": " + reason.replaceAll("\\s+", " ") + "; try another folder";
    }
}
