package dev.livestroke.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.livestroke.server.process.JavaProcess;
import dev.livestroke.server.store.archive.LibraryCheck;
import dev.livestroke.server.store.file.LibraryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept when a process is killed or the disk is full; with real processes and a real small disk. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptOnDiskTest {

    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void a_process_that_is_killed_has_lost_nothing_that_it_said_was_saved() throws Exception {
        Random random = new Random(1);
        List<String> saved = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            saved.addAll(saveUntilKilled(1 + random.nextInt(60)));

            try (Library library = Library.open(folder)) {
                assertThat(saved)
                        .allSatisfy(id -> assertThat(library.version(new VersionId(id)))
                                .hasValueSatisfying(version -> assertThat(version.state())
                                        .isInstanceOfSatisfying(
                                                Ending.Finished.class,
                                                made -> assertThat(library.read(made.animation()))
                                                        .hasSize(EndlessWriter.BLOB_BYTES))));
            }
        }
        assertThat(LibraryCheck.of(LibraryFolder.existing(folder)).faults()).isEmpty();
    }

    private List<String> saveUntilKilled(int count) throws IOException, InterruptedException {
        Process writer = JavaProcess.start(JavaProcess.command(EndlessWriter.class, folder.toString()));
        List<String> saved = new ArrayList<>();
        BufferedReader lines = JavaProcess.lines(writer);
        while (saved.size() < count) {
            saved.add(lines.readLine());
        }
        writer.toHandle().destroyForcibly(); // SIGKILL; leaves what it said to be read
        writer.waitFor();
        lines.lines().filter(VersionId::isOne).forEach(saved::add);
        return saved;
    }

    @Test
    void a_full_disk_is_told_and_costs_nothing_and_saving_goes_on_when_there_is_space() throws Exception {
        assumeThat(JavaProcess.hasSmallDisks(folder))
                .as("a small disk needs Linux with user namespaces")
                .isTrue();
        Process probe = JavaProcess.start(JavaProcess.onSmallDisk(
                folder,
                8,
                JavaProcess.command(
                        FullDiskProbe.class, folder.resolve("library").toString())));

        List<String> said = JavaProcess.lines(probe).lines().toList();

        assertThat(probe.waitFor()).as("exit code; it said %s", said).isZero();
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).startsWith("full: the disk that holds").contains("free some space and try again");
        assertThat(said.get(1)).isEqualTo("kept all that was saved");
        assertThat(said.get(2)).isEqualTo("saved again without a restart, 0 faults");
    }
}
