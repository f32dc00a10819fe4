package dev.livestroke.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.process.JavaProcess;
import dev.livestroke.server.process.Proof;
import dev.livestroke.server.store.Ending;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.worker.ScriptedWorker;
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

/** The server's process is killed while jobs wait and run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServerKilledTest {

    @TempDir
    private Path folder;

    @Test
    void a_server_that_is_killed_has_lost_no_job_that_it_accepted() throws Exception {
        Proof proof = Proof.of("server-killed", 2, 20);
        Random random = new Random(5);
        List<VersionId> accepted = new ArrayList<>();
        for (int round = 0; round < proof.rounds(); round++) {
            accepted.addAll(serveUntilKilled(proof, 1 + random.nextInt(6)));
        }

        Ear ear = new Ear();
        try (Library library = Library.open(folder);
                Jobs jobs = Jobs.start(library, JobSettings.usual(ScriptedWorker::launch), ear)) {
            ear.await(
                    "all jobs", () -> jobs.figures().waiting() + jobs.figures().running() == 0);
            assertThat(accepted).isNotEmpty().allSatisfy(job -> {
                assertThat(library.version(job).orElseThrow().state()).isInstanceOf(Ending.Finished.class);
                List<JobEvent> events = jobs.eventsAfter(job, 0);
                assertThat(events.get(events.size() - 1).seq()).isEqualTo(events.size());
                assertThat(events.stream().filter(event -> event.what() instanceof Happening.Finished))
                        .hasSize(1);
            });
        }
        proof.report();
    }

    /** Returns the jobs that the server said it had accepted. */
    private List<VersionId> serveUntilKilled(Proof proof, int count) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process server = JavaProcess.start(JavaProcess.command(ScriptedServer.class, folder.toString()));
        BufferedReader lines = JavaProcess.lines(server);
        assertThat(lines.readLine()).isEqualTo("ready");
        proof.took((System.nanoTime() - start) / 1e9);
        List<VersionId> accepted = new ArrayList<>();
        while (accepted.size() < count) {
            accepted.add(new VersionId(lines.readLine()));
        }
        server.toHandle().destroyForcibly();
        server.waitFor();
        lines.lines().filter(VersionId::isOne).map(VersionId::new).forEach(accepted::add);
        return accepted;
    }
}
