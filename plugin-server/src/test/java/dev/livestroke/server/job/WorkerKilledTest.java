package dev.livestroke.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.server.process.Proof;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.worker.ScriptedWorker;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker's process is killed at random moments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkerKilledTest {

    private static final int STEPS = 250;

    @TempDir
    private Path folder;

    @Test
    void a_worker_that_is_killed_costs_a_retry_from_the_checkpoint_and_the_result_is_the_same() throws Exception {
        Proof proof = Proof.of("worker-killed", 2, 50);
        Random random = new Random(3);
        Ear ear = new Ear();
        try (Library library = Library.open(folder);
                Jobs jobs = Jobs.start(library, JobSettings.usual(ScriptedWorker::launch), ear)) {
            int hits = 0;
            while (hits < proof.rounds()) {
                hits += killOnce(proof, ear, jobs, library, random.nextInt(STEPS - 20)) ? 1 : 0;
            }
        }
        proof.report();
    }

    /** Returns false if the job was over before the blow fell, as happens on a busy machine. */
    private static boolean killOnce(Proof proof, Ear ear, Jobs jobs, Library library, int step) throws Exception {
        VersionId job = jobs.submit(JobOrders.of("a", "steps=" + STEPS + " pause=20"))
                .version()
                .id();
        ear.awaitStep(job, step);
        long killed = System.nanoTime();
        ProcessHandle.of(jobs.workerPids().get(0)).orElseThrow().destroyForcibly();
        ear.await("a second start, or the end", () -> starts(ear, job).size() == 2 || isFinished(ear, job));
        double seconds = (System.nanoTime() - killed) / 1e9;
        ear.await(job, Happening.Finished.class);
        if (starts(ear, job).size() == 1) {
            return false;
        }
        proof.took(seconds);
        assertOnceAndWhole(library, ear, job);
        return true;
    }

    private static boolean isFinished(Ear ear, VersionId job) {
        return ear.happeningsOf(job).stream().anyMatch(Happening.Finished.class::isInstance);
    }

    private static List<Happening.Started> starts(Ear ear, VersionId job) {
        return ear.happeningsOf(job).stream()
                .filter(Happening.Started.class::isInstance)
                .map(Happening.Started.class::cast)
                .toList();
    }

    private static void assertOnceAndWhole(Library library, Ear ear, VersionId job) {
        assertThat(ear.happeningsOf(job))
                .hasSize(5)
                .element(2)
                .isInstanceOfSatisfying(
                        Happening.Warned.class,
                        warned -> assertThat(warned.message()).contains("signal 9", "goes on from step"));
        assertThat(ear.happeningsOf(job)).element(4).isEqualTo(new Happening.Finished(false));
        double shift = ScriptedWorker.shift(new Recipes(library)
                .animation(library.version(job).orElseThrow())
                .orElseThrow());
        assertThat(shift).isCloseTo(ScriptedWorker.shiftAfter(STEPS, JobOrders.SEED), within(1e-9));
    }
}
