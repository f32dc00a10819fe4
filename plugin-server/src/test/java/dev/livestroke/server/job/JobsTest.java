package dev.livestroke.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.store.Ending;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.worker.ScriptedWorker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The engine with a real broker and a real worker process, whose studio is scripted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsTest {

    private final Ear ear = new Ear();

    @TempDir
    private static Path folder;

    private Library library;
    private Jobs jobs;

    @BeforeAll
    void start() {
        library = Library.open(folder.resolve("library"));
        jobs = Jobs.start(library, new JobSettings(1, 4, 12, ScriptedWorker::launch), ear);
    }

    @AfterAll
    void stop() {
        jobs.close();
        library.close();
    }

    private VersionId submit(String client, String script) {
        return jobs.submit(JobOrders.of(client, script)).version().id();
    }

    private double result(VersionId job) {
        StoredVersion version = library.version(job).orElseThrow();
        return ScriptedWorker.shift(new Recipes(library).animation(version).orElseThrow());
    }

    @Test
    void a_job_is_queued_started_seen_and_finished() {
        VersionId job = submit("a", "steps=30 pause=20");
        ear.await(job, Happening.Finished.class);

        assertThat(ear.happeningsOf(job))
                .containsExactly(new Happening.Queued(1), new Happening.Started(1, 0), new Happening.Finished(false));
        assertThat(ear.eventsOf(job)).isEqualTo(jobs.eventsAfter(job, 0));
        assertThat(ear.eventsOf(job)).extracting(JobEvent::seq).containsExactly(1L, 2L, 3L);
        assertThat(ear.progressOf(job)).hasSizeGreaterThan(2);
        assertThat(ear.previewsOf(job)).hasSizeGreaterThan(1);
        assertThat(result(job)).isCloseTo(ScriptedWorker.shiftAfter(30, JobOrders.SEED), within(1e-9));
        assertThat(library.folder().checkpoints().resolve(job.text())).doesNotExist();
    }

    @Test
    void however_fast_the_steps_a_client_sees_four_previews_a_second_at_most() {
        long asked = System.nanoTime();
        VersionId job = submit("a", "steps=1000 pause=2");
        ear.await(job, Happening.Finished.class);
        double seconds = (System.nanoTime() - asked) / 1e9;

        assertThat(ear.previewsOf(job)).hasSizeBetween(2, 1 + (int) Math.ceil(4 * seconds));
        assertThat(ear.progressOf(job)).hasSizeLessThan(6 + (int) Math.ceil(5 * seconds));
    }

    @Test
    void a_job_that_kills_every_worker_is_given_up_with_its_reason_and_others_go_on() {
        VersionId deadly = submit("c", "die=3");
        VersionId harmless = submit("d", "steps=3");

        Happening.Failed failed = ear.await(deadly, Happening.Failed.class);
        ear.await(harmless, Happening.Finished.class);

        assertThat(failed.code()).isEqualTo(FailureCode.WORKER_LOST);
        assertThat(failed.message()).contains("3 workers in a row", "signal 6", "scripted crash at step 3");
        assertThat(jobs.figures().deadLetters()).isEqualTo(1);
        assertThat(library.version(deadly).orElseThrow().state())
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        state -> assertThat(state.preview()).isPresent());
    }

    @Test
    void a_cancelled_job_is_over_at_once_and_its_worker_free_within_a_step() {
        VersionId job = submit("e", "steps=100000 pause=20");
        ear.awaitStep(job, 3);

        assertThat(jobs.cancel(job, CancelReason.ASKED)).isTrue();
        assertThat(ear.happeningsOf(job)).endsWith(new Happening.Cancelled(CancelReason.ASKED));
        assertThat(jobs.cancel(job, CancelReason.ASKED)).isFalse();

        ear.await(submit("e", "steps=2"), Happening.Finished.class);
    }

    @Test
    void a_waiting_job_is_cancelled_before_it_starts() {
        VersionId running = submit("f", "steps=100000 pause=20");
        ear.awaitStep(running, 1);
        VersionId waiting = submit("f", "steps=2");

        jobs.cancel(waiting, CancelReason.ASKED);
        jobs.cancel(running, CancelReason.ASKED);

        ear.await(submit("f", "steps=2"), Happening.Finished.class);
        assertThat(ear.happeningsOf(waiting))
                .containsExactly(new Happening.Queued(1), new Happening.Cancelled(CancelReason.ASKED));
    }

    @Test
    void a_job_that_is_told_to_keep_finishes_early_with_the_motion_so_far() {
        VersionId job = submit("g", "steps=100000 pause=20");
        assertThat(jobs.keep(VersionId.next())).isFalse();
        ear.awaitStep(job, 3);

        assertThat(jobs.keep(job)).isTrue();

        assertThat(ear.await(job, Happening.Finished.class).kept()).isTrue();
        assertThat(jobs.find(job).orElseThrow().version().state())
                .isInstanceOfSatisfying(
                        Ending.Finished.class, made -> assertThat(made.kept()).isTrue());
    }

    @Test
    void a_newer_request_takes_the_place_of_a_running_one() {
        VersionId older = submit("h", "steps=100000 pause=20");
        ear.awaitStep(older, 1);
        JobOrder newer = new JobOrder(
                "h",
                JobOrders.request("steps=2"),
                PriorUse.USUAL,
                "newer",
                Optional.of("document"),
                Optional.empty(),
                Optional.of(older));

        VersionId job = jobs.submit(newer).version().id();

        assertThat(ear.happeningsOf(older)).endsWith(new Happening.Cancelled(CancelReason.REPLACED));
        ear.await(job, Happening.Finished.class);
    }

    @Test
    void memory_that_runs_out_once_costs_a_fresh_process_and_twice_is_told() throws Exception {
        Path marks = Files.createDirectory(folder.resolve("marks"));
        VersionId once = submit("i", "steps=5 memory-once=2 marks=" + marks);
        ear.await(once, Happening.Finished.class);
        assertThat(result(once)).isCloseTo(ScriptedWorker.shiftAfter(5, JobOrders.SEED), within(1e-9));

        VersionId always = submit("i", "memory=2");
        Happening.Failed failed = ear.await(always, Happening.Failed.class);

        assertThat(failed).isEqualTo(new Happening.Failed(FailureCode.OUT_OF_MEMORY, "Java heap space"));
        assertThat(ear.happeningsOf(always).stream().filter(Happening.Started.class::isInstance))
                .hasSize(2);
    }

    @Test
    void variations_are_taken_together_and_clients_take_turns() {
        VersionId blocker = submit("j", "steps=100000 pause=20");
        ear.awaitStep(blocker, 1);
        List<VersionId> variations =
                jobs
                        .submitAll(Stream.generate(() -> JobOrders.of("j", "steps=2"))
                                .limit(3)
                                .toList())
                        .stream()
                        .map(view -> view.version().id())
                        .toList();
        VersionId other = submit("k", "steps=2");

        assertThat(ear.positionOf(other)).isEqualTo(1);
        assertThat(variations).extracting(ear::positionOf).containsExactly(2, 3, 4);
        assertThat(jobs.find(other).orElseThrow().position()).hasValue(1);
        assertThat(jobs.unfinished("j")).hasSize(4).contains(blocker);

        jobs.cancel(blocker, CancelReason.ASKED);
        variations.forEach(job -> ear.await(job, Happening.Finished.class));
        long first = seconds(other);
        assertThat(variations).allSatisfy(job -> assertThat(seconds(job)).isGreaterThanOrEqualTo(first));
    }

    /** Returns when the job started, in ms. */
    private long seconds(VersionId job) {
        return ear.eventsOf(job).stream()
                .filter(event -> event.what() instanceof Happening.Started)
                .findFirst()
                .orElseThrow()
                .at()
                .toEpochMilli();
    }

    @Test
    void a_client_with_too_many_jobs_is_refused_and_nothing_of_the_request_is_kept() {
        VersionId blocker = submit("l", "steps=100000 pause=20");
        List<JobOrder> many =
                Stream.generate(() -> JobOrders.of("l", "steps=2")).limit(4).toList();

        assertThatThrownBy(() -> jobs.submitAll(many))
                .isInstanceOfSatisfying(
                        JobRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(JobRefusedException.Reason.CLIENT_FULL));
        assertThat(jobs.unfinished("l")).containsExactly(blocker);
        jobs.cancel(blocker, CancelReason.ASKED);
    }

    @Test
    void a_parent_that_is_not_there_is_refused() {
        JobOrder order = new JobOrder(
                "m",
                JobOrders.request("steps=2"),
                PriorUse.USUAL,
                "x",
                Optional.empty(),
                Optional.of(VersionId.next()),
                Optional.empty());

        assertThatThrownBy(() -> jobs.submit(order)).hasMessageContaining("is not in the library");
    }

    @Test
    void only_the_owner_can_read_how_to_reach_the_broker() throws Exception {
        assertThat(Files.getPosixFilePermissions(library.folder().workerLink()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
