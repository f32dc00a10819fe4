package dev.livestroke.server.job.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.json.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckpointsTest {

    @TempDir
    private Path folder;

    private Checkpoints checkpoints;

    @BeforeEach
    void open() {
        checkpoints = new Checkpoints(folder);
    }

    private static Checkpoint at(int attempt, int step) {
        return new Checkpoint(attempt, step, Payload.of(new byte[] {1, (byte) attempt, (byte) step}));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("job"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void the_newest_comes_back_and_two_are_kept() throws IOException {
        assertThat(checkpoints.newest("job")).isEmpty();

        checkpoints.put("job", at(1, 20));
        checkpoints.put("job", at(1, 100));
        checkpoints.put("job", at(3, 9));

        assertThat(checkpoints.newest("job")).contains(at(3, 9));
        assertThat(files()).hasSize(2);
    }

    @Test
    void whichever_byte_of_the_newest_changes_the_one_before_counts() throws IOException {
        checkpoints.put("job", at(1, 20));
        checkpoints.put("job", at(1, 40));
        Path newest = files().get(1);
        byte[] good = Files.readAllBytes(newest);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(newest, bad);
            assertThat(checkpoints.newest("job")).as("byte %d", i).contains(at(1, 20));
        }
    }

    @Test
    void a_newest_that_was_cut_off_anywhere_does_not_count() throws IOException {
        checkpoints.put("job", at(1, 20));
        checkpoints.put("job", at(1, 40));
        Path newest = files().get(1);
        byte[] good = Files.readAllBytes(newest);
        for (int length = 0; length < good.length; length++) {
            Files.write(newest, java.util.Arrays.copyOf(good, length));
            assertThat(checkpoints.newest("job")).as("%d bytes", length).contains(at(1, 20));
        }
    }

    @Test
    void checkpoints_of_jobs_that_are_over_are_removed() {
        checkpoints.put("over", at(1, 1));
        checkpoints.put("job", at(1, 1));

        checkpoints.retain(Set.of("job"));
        assertThat(folder.resolve("over")).doesNotExist();
        assertThat(checkpoints.newest("job")).isPresent();

        checkpoints.remove("job");
        assertThat(folder.resolve("job")).doesNotExist();
        checkpoints.remove("job"); // once more does no harm
    }

    @Test
    void a_job_that_is_cancelled_while_its_checkpoint_is_written_hurts_nobody() throws Exception {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int step = 0; step < 100; step++) {
                checkpoints.put("job", at(1, step));
            }
        });
        while (!writing.isDone()) {
            checkpoints.remove("job");
        }

        writing.get();
        checkpoints.remove("job");
        assertThat(folder.resolve("job")).doesNotExist();
    }
}
