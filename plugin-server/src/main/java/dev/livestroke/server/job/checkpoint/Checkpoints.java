package dev.livestroke.server.job.checkpoint;

import dev.livestroke.server.store.file.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The newest two checkpoints of each unfinished job, a folder each, in files that are written whole. One that is damaged
 * counts as if it were not there. Safe for several threads.
 */
public final class Checkpoints {

    private static final int KEPT = 2;
    private static final String ENDING = ".checkpoint";

    private final Path folder;

    /** Keeps checkpoints in {@code folder}, which is there. */
    public Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a checkpoint and removes older ones but one.
     *
     * @throws dev.livestroke.server.store.file.StoreFullException if the disk is full; the older ones are untouched
     */
    public synchronized void put(String job, Checkpoint checkpoint) {
        Path own = folder.resolve(job);
        try {
            Files.createDirectories(own);
            DurableFile.write(own.resolve(name(checkpoint)), CheckpointFile.write(checkpoint));
            for (Path old : newestFirst(own).stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException refused) {
            throw DurableFile.failure("cannot keep a checkpoint in", own, refused);
        }
    }

    /** Named so that their order is their age: attempts grow, and steps grow within one. */
    private static String name(Checkpoint checkpoint) {
        return String.format(Locale.ROOT, "%08d-%08d%s", checkpoint.attempt(), checkpoint.step(), ENDING);
    }

    /** Returns the newest checkpoint that is sound. */
    public synchronized Optional<Checkpoint> newest(String job) {
        try {
            for (Path file : newestFirst(folder.resolve(job))) {
                Optional<Checkpoint> checkpoint = CheckpointFile.read(Files.readAllBytes(file));
                if (checkpoint.isPresent()) {
                    return checkpoint;
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw DurableFile.failure("cannot read a checkpoint of", folder.resolve(job), broken);
        }
    }

    /** Removes all checkpoints of a job. */
    public synchronized void remove(String job) {
        Path own = folder.resolve(job);
        try (Stream<Path> files = Files.exists(own) ? Files.list(own) : Stream.empty()) {
            files.forEach(file -> file.toFile().delete());
            Files.deleteIfExists(own);
        } catch (IOException broken) {
            throw DurableFile.failure("cannot remove", own, broken);
        }
    }

    /** Removes the checkpoints of all jobs but {@code unfinished}. */
    public synchronized void retain(Set<String> unfinished) {
        try (Stream<Path> jobs = Files.list(folder)) {
            jobs.map(own -> String.valueOf(own.getFileName()))
                    .filter(job -> !unfinished.contains(job))
                    .forEach(this::remove);
        } catch (IOException broken) {
            throw DurableFile.failure("cannot tidy", folder, broken);
        }
    }

    private static List<Path> newestFirst(Path own) throws IOException {
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
