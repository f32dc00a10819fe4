package dev.livestroke.cli.output;

import dev.livestroke.animator.CancellationToken;
import dev.livestroke.export.ExportException;
import dev.livestroke.export.WholeFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one run: all are written or none. Folders are made, and writing in them is tried, before the work
 * starts; {@link #close} takes the new folders away again if nothing came to lie in them. Safe for use by two threads,
 * so that a shutdown hook may close it.
 */
public final class OutputFiles implements AutoCloseable {

    private final List<Path> targets = new ArrayList<>();
    private final List<Path> sources;
    /** Innermost first. */
    private final Deque<Path> newFolders = new ArrayDeque<>();

    private boolean written;

    private OutputFiles(List<Path> sources) {
        this.sources = sources;
    }

    /**
     * Makes the folders of {@code targets} where they lack.
     *
     * @param sources what the outputs are made from, which none of them may replace
     * @throws OutputException if a target cannot be written, or two are the same file
     */
    public static OutputFiles prepare(List<Path> targets, Path... sources) {
        OutputFiles files = new OutputFiles(List.of(sources));
        try {
            files.include(targets);
            return files;
        } catch (RuntimeException failure) {
            files.close();
            throw failure;
        }
    }

    /**
     * Makes the folders of {@code all} where they lack. From now on these are the targets, in this order; they may be more
     * than before, where only the work shows how many files there are.
     *
     * @throws OutputException if a target cannot be written, or two are the same file
     */
    public synchronized void include(List<Path> all) {
        requireApart(all);
        all.stream().filter(target -> !targets.contains(target)).forEach(this::prepare);
        targets.clear();
        targets.addAll(all);
    }

    private void requireApart(List<Path> all) {
        Set<Path> seen = new HashSet<>();
        for (Path target : all) {
            if (!seen.add(target.toAbsolutePath().normalize())) {
                throw new OutputException("two outputs would be the same file, " + target
                        + "; give --sheet and --report names of their own");
            }
            if (sources.stream().anyMatch(source -> isSameFile(target, source))) {
                throw new OutputException(
                        "writing " + target + " would replace the drawing itself; name another folder with --out");
            }
        }
    }

    private static boolean isSameFile(Path target, Path source) {
        try {
            return Files.exists(target) && Files.isSameFile(target, source);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void prepare(Path target) {
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new OutputException(
                    "cannot write " + target + ": it is a folder; name a file, or move the folder away");
        }
        makeFolder(folder);
        try {
            Files.delete(Files.createTempFile(folder, ".livestroke", ".part"));
        } catch (IOException refused) {
            throw new OutputException("cannot write into " + folder + ": " + reason(refused)
                    + "; change its permissions, or name another folder");
        }
    }

    private void makeFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new OutputException("cannot write into " + folder + ": it is a file; name a folder");
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            Files.createDirectory(folder);
            newFolders.push(folder);
        } catch (IOException refused) {
            throw new OutputException(
                    "cannot make the folder " + folder + ": " + reason(refused) + "; name another folder");
        }
    }

    private static String reason(IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return "no permission";
        }
        return refused instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : "the system does not allow it";
    }

    /**
     * Writes {@code contents}, one for each target, in their order. If one fails or {@code token} is cancelled, those
     * before it get back what they held.
     *
     * @throws ExportException if a file cannot be written
     * @throws java.util.concurrent.CancellationException if {@code token} was cancelled
     */
    public synchronized void write(List<byte[]> contents, CancellationToken token) {
        List<Runnable> undo = new ArrayList<>();
        try {
            for (int i = 0; i < targets.size(); i++) {
                token.throwIfCancelled();
                Path target = targets.get(i);
                Optional<byte[]> before = read(target);
                WholeFile.write(target, contents.get(i));
                undo.add(() -> restore(target, before));
            }
            written = true;
        } catch (RuntimeException failure) {
            undo.forEach(Runnable::run);
            throw failure;
        }
    }

    /** Returns whether {@link #write} came to its end. */
    public synchronized boolean areWritten() {
        return written;
    }

    private static Optional<byte[]> read(Path target) {
        try {
            return Files.isRegularFile(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty();
        } catch (IOException refused) {
            throw new OutputException("cannot replace " + target + ": " + reason(refused) + "; name another folder");
        }
    }

    private static void restore(Path target, Optional<byte[]> before) {
        try {
            if (before.isPresent()) {
                Files.write(target, before.get()); // not as a WholeFile, which refuses while the process is ending
            } else {
                Files.deleteIfExists(target);
            }
        } catch (IOException refused) {
            throw new OutputException("cannot restore " + target + ": " + reason(refused)
                    + "; it may be damaged, so run the command again");
        }
    }

    /** Removes the folders that {@link #prepare} made, if they are empty. */
    @Override
    public synchronized void close() {
        while (!newFolders.isEmpty()) {
            newFolders.pop().toFile().delete();
        }
    }
}
