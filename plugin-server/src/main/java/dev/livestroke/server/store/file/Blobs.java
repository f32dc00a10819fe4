package dev.livestroke.server.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Immutable byte strings in files that are named by their content, two digits of the name as folder. Equal content is
 * kept once. A blob is written before any row points to it, so a crash leaves at most blobs without rows, which
 * {@link #sweep} removes.
 *
 * <p>For any thread.
 */
public final class Blobs {

    private static final int FOLDER_DIGITS = 2;

    private final Path folder;

    /** Keeps blobs in {@code folder}, which is there. */
    public Blobs(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps {@code bytes}; they are on the disk when this returns.
     *
     * @throws StoreFullException if the disk is full
     */
    public BlobHash put(byte[] bytes) {
        BlobHash hash = BlobHash.of(bytes);
        Path file = file(hash);
        if (!Files.exists(file)) {
            makeFolder(file.resolveSibling("."));
            DurableFile.write(file, bytes);
        }
        return hash;
    }

    /**
     * Returns the bytes that {@code hash} names.
     *
     * @throws StoreException if the blob is missing or its bytes have changed
     */
    public byte[] read(BlobHash hash) {
        try {
            byte[] bytes = Files.readAllBytes(file(hash));
            if (!BlobHash.of(bytes).equals(hash)) {
                throw new StoreException(file(hash) + " is damaged: its content has another SHA-256 than its name; run"
                        + " livestroke library check, and restore a backup");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new StoreException(
                    file(hash) + " is missing; run livestroke library check, and restore a backup", missing);
        } catch (IOException broken) {
            throw DurableFile.failure("cannot read", file(hash), broken);
        }
    }

    /** Returns whether the blob is there. */
    public boolean has(BlobHash hash) {
        return Files.isRegularFile(file(hash));
    }

    /** Returns the names of all blobs. */
    public List<BlobHash> all() {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> BlobHash.parse(String.valueOf(file.getFileName())).stream())
                    .toList();
        } catch (IOException broken) {
            throw DurableFile.failure("cannot list", folder, broken);
        }
    }

    /** Removes every blob that is not in {@code wanted}, and what a crash left half-written; returns how many files. */
    public int sweep(Set<BlobHash> wanted) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<Path> orphans = files.filter(Files::isRegularFile)
                    .filter(file -> !isWanted(file, wanted))
                    .toList();
            for (Path orphan : orphans) {
                Files.deleteIfExists(orphan);
            }
            return orphans.size();
        } catch (IOException broken) {
            throw DurableFile.failure("cannot tidy", folder, broken);
        }
    }

    /** A file that is neither a blob nor half-written is not ours, and stays. */
    private static boolean isWanted(Path file, Set<BlobHash> wanted) {
        return !DurableFile.isPart(file)
                && BlobHash.parse(String.valueOf(file.getFileName()))
                        .map(wanted::contains)
                        .orElse(true);
    }

    /** Returns where the blob's bytes lie, whether they are there or not. */
    public Path file(BlobHash hash) {
        return folder.resolve(hash.hex().substring(0, FOLDER_DIGITS)).resolve(hash.hex());
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw DurableFile.failure("cannot make", folder, refused);
        }
    }
}
