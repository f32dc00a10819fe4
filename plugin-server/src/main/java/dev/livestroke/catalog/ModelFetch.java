package dev.livestroke.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Fetches the files of a pipeline that are needed, one after the other. What a broken connection left is gone on with, in
 * this run and in the next; a file gets its name only once its length and digest are right.
 */
public final class ModelFetch {

    /** Hears how many bytes of how many are there. */
    @FunctionalInterface
    public interface Watcher {
        void progressed(long done, long total);
    }

    private static final int ATTEMPTS = 5;
    private static final int BUFFER = 1 << 18;

    /** Configurations, tokenizers and safetensors; never pickled weights, pictures or other formats' weights. */
    private static final String NEEDED =
            "model_index\\.json|(unet|vae|text_encoder|tokenizer|scheduler)/[\\w.-]+\\.(json|txt|safetensors)";

    private final Hub hub;
    private final ModelShelf shelf;

    /** Fetches from {@code hub} into {@code shelf}. */
    public ModelFetch(Hub hub, ModelShelf shelf) {
        this.hub = hub;
        this.shelf = shelf;
    }

    /**
     * Brings the pipeline to the shelf, or what is missing of it.
     *
     * @throws CatalogException if it cannot be had whole; what came stays for the next time
     */
    public Path fetch(CatalogEntry entry, Watcher watcher) {
        List<RemoteFile> files = needed(hub.files(entry.repository()));
        if (files.isEmpty()) {
            throw new CatalogException(
                    entry.repository() + ": expected a pipeline with weights in safetensors, found none");
        }
        Path folder = shelf.folder(entry.title());
        long total = files.stream().mapToLong(RemoteFile::bytes).sum();
        long done = 0;
        try {
            for (RemoteFile file : files) {
                long before = done;
                fetch(entry, file, folder, bytes -> watcher.progressed(before + bytes, total));
                done += file.bytes();
                watcher.progressed(done, total);
            }
            shelf.seal(entry.title(), files);
        } catch (IOException e) {
            throw new CatalogException(folder + ": expected to write " + total + " bytes there, found " + e, e);
        }
        return folder;
    }

    /** Where there are weights in half precision, those in full are left out: a GPU needs no more. */
    static List<RemoteFile> needed(List<RemoteFile> all) {
        List<RemoteFile> needed =
                all.stream().filter(file -> file.path().matches(NEEDED)).toList();
        return needed.stream()
                .filter(file -> file.path().contains(".fp16")
                        || !isWeights(file)
                        || needed.stream().noneMatch(other -> isHalfOf(other, file)))
                .toList();
    }

    private static boolean isWeights(RemoteFile file) {
        return file.path().endsWith(".safetensors") || file.path().endsWith(".safetensors.index.json");
    }

    private static boolean isHalfOf(RemoteFile half, RemoteFile full) {
        String folder = full.path().substring(0, full.path().indexOf('/') + 1);
        return isWeights(half) && half.path().startsWith(folder) && half.path().contains(".fp16");
    }

    /** Hears how many bytes of a file are there. */
    @FunctionalInterface
    private interface Bytes {
        void are(long count);
    }

    private void fetch(CatalogEntry entry, RemoteFile file, Path folder, Bytes told) throws IOException {
        Path target = folder.resolve(file.path());
        if (Files.isRegularFile(target) && isRight(file, target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        for (int attempt = 1; ; attempt++) {
            try {
                append(entry, file, part, told);
                if (isRight(file, part)) {
                    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
                Files.delete(part);
                throw new CatalogException(entry.repository() + "/" + file.path() + ": expected content of digest "
                        + file.digest().hex() + ", found other; it was damaged on the way");
            } catch (BrokenOff | CatalogException broken) {
                if (attempt == ATTEMPTS) {
                    throw new CatalogException(
                            broken.getMessage() + " (" + ATTEMPTS + " attempts; run it again to go on)", broken);
                }
            }
        }
    }

    /** A connection that ended early. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private void append(CatalogEntry entry, RemoteFile file, Path part, Bytes told) throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have > file.bytes()) {
            Files.delete(part);
            have = 0;
        }
        if (have == file.bytes() && have > 0) {
            return;
        }
        Hub.Content content = hub.open(entry.repository(), file, have);
        boolean more;
        try (InputStream in = content.bytes();
                OutputStream out = content.from() > 0
                        ? Files.newOutputStream(part, StandardOpenOption.APPEND)
                        : Files.newOutputStream(part)) {
            more = copy(file, in, out, content.from(), told);
        }
        if (more) {
            Files.delete(part); // the beginning of another file is not gone on with
            throw new CatalogException(file.path() + ": expected " + file.bytes() + " bytes, found more");
        }
    }

    /** Returns whether more came than was promised, which is not written. */
    private static boolean copy(RemoteFile file, InputStream in, OutputStream out, long from, Bytes told)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long have = from;
        while (true) {
            int count;
            try {
                count = in.read(buffer);
            } catch (IOException e) {
                throw new BrokenOff(file.path() + ": the connection ended after " + have + " of " + file.bytes(), e);
            }
            if (count < 0) {
                break;
            }
            have += count;
            if (have > file.bytes()) {
                return true;
            }
            out.write(buffer, 0, count);
            told.are(have);
        }
        if (have < file.bytes()) {
            throw new CatalogException(file.path() + ": expected " + file.bytes() + " bytes, found " + have);
        }
        return false;
    }

    private static boolean isRight(RemoteFile file, Path path) throws IOException {
        return Files.size(path) == file.bytes()
                && FileDigest.of(file.digest().kind(), path).equals(file.digest());
    }
}
