package dev.livestroke.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.server.process.Proof;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.worker.ScriptedWorker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workers from elsewhere, one of which freezes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrozenWorkerTest {

    /** In the full proof; in the everyday one, until the other worker is ready with the job. */
    private static final Duration FREEZE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void a_frozen_worker_loses_its_job_and_its_late_result_is_refused() throws Exception {
        Proof proof = Proof.of("worker-frozen", 1, 20);
        Ear ear = new Ear();
        List<Process> workers = new ArrayList<>();
        try (Library library = Library.open(folder);
                Jobs jobs = Jobs.start(library, new JobSettings(0, 32, 200, ScriptedWorker::launch), ear)) {
            workers.add(worker(library, "one"));
            workers.add(worker(library, "two"));
            for (int round = 1; round <= proof.rounds(); round++) {
                proof.took(freeze(ear, jobs, library, workers, round));
            }
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
        proof.report();
    }

    private static Process worker(Library library, String name) throws IOException {
        Process worker = ScriptedWorker.launch(library.folder().workerLink(), name);
        Thread reader = new Thread(() -> worker.inputReader().lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    /**
     * The job hears no stop, so that the worker that wakes up comes to its end and reports.
     *
     * @return seconds until another worker had the job
     */
    private static double freeze(Ear ear, Jobs jobs, Library library, List<Process> workers, int round)
            throws Exception {
        int steps = 100;
        VersionId job = jobs.submit(JobOrders.of("a", "steps=" + steps + " pause=30 deaf=1"))
                .version()
                .id();
        ear.awaitStep(job, 20);
        Process frozen = workers.get(
                library.ledger().job(job).orElseThrow().worker().orElseThrow().equals("one") ? 0 : 1);

        long start = System.nanoTime();
        signal(frozen, "-STOP");
        ear.await("another worker", () -> ear.happeningsOf(job).size() > 3);
        double seconds = (System.nanoTime() - start) / 1e9;
        ear.await(job, Happening.Finished.class);
        Duration frozenFor = Duration.ofNanos(System.nanoTime() - start);
        Thread.sleep(
                Math.max(0, Proof.choose(Duration.ZERO, FREEZE).minus(frozenFor).toMillis()));
        signal(frozen, "-CONT");
        ear.await("the late result", () -> jobs.figures().refusedResults() == round);

        List<Happening> happenings = ear.happeningsOf(job);
        assertThat(happenings.stream().filter(Happening.Finished.class::isInstance))
                .hasSize(1);
        assertThat(happenings)
                .isEqualTo(jobs.eventsAfter(job, 0).stream().map(JobEvent::what).toList());
        assertThat(ScriptedWorker.shift(new Recipes(library)
                        .animation(library.version(job).orElseThrow())
                        .orElseThrow()))
                .isCloseTo(ScriptedWorker.shiftAfter(steps, JobOrders.SEED), within(1e-9));
        return seconds;
    }

    private static void signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }
}
