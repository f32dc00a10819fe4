package dev.livestroke.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.livestroke.server.process.JavaProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullDiskTest {

    private static final int MEGABYTES = 64;

    @TempDir
    private Path folder;

    @Test
    void a_full_disk_refuses_requests_in_words_and_a_result_waits_for_space() throws Exception {
        assumeThat(JavaProcess.hasSmallDisks(folder))
                .as("a small disk needs Linux with user namespaces")
                .isTrue();
        Process server = JavaProcess.start(JavaProcess.onSmallDisk(
                folder, MEGABYTES, JavaProcess.command(FullDiskServer.class, folder.toString())));

        List<String> said = JavaProcess.lines(server).lines().toList();

        assertThat(server.waitFor()).as("exit code; it said %s", said).isZero();
        assertThat(said).hasSize(3);
        assertThat(said.get(1)).contains("is full", "free some space and try again");
        assertThat(said.get(2)).isEqualTo("finished when there was space");
    }
}
