package dev.livestroke.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {

    private static final LoggedEvent.Text STARTED = new LoggedEvent.Text("started", "{}");
    private static final Ledger.Claim CLAIM = new Ledger.Claim("ticket 1", "worker 1");

    @TempDir
    private Path folder;

    private Library library;
    private Ledger ledger;
    private VersionId job;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        ledger = library.ledger();
        job = LibraryFixture.submit(library, "cat", "first").id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Ending.Finished made() {
        return new Ending.Finished(library.put(LibraryFixture.bytes("made")), "{}", false, LibraryFixture.NOON);
    }

    @Test
    void a_job_waits_then_runs_then_is_over() {
        assertThat(library.version(job).orElseThrow().state()).isInstanceOf(VersionState.Waiting.class);

        ledger.begin(job, 0, CLAIM, STARTED);
        assertThat(library.version(job).orElseThrow().state()).isInstanceOf(VersionState.Running.class);
        assertThat(ledger.jobOfTicket("ticket 1").orElseThrow().attempt()).isEqualTo(1);

        ledger.end(job, 1, made(), STARTED);
        assertThat(library.version(job).orElseThrow().state()).isInstanceOf(Ending.Finished.class);
        assertThat(ledger.job(job)).isEmpty();
    }

    @Test
    void events_are_numbered_without_a_gap() {
        ledger.begin(job, 0, CLAIM, STARTED);
        ledger.note(job, 1, new LoggedEvent.Text("warned", "{}"));
        ledger.end(job, 1, made(), new LoggedEvent.Text("finished", "{}"));

        assertThat(ledger.events(job, 0)).extracting(LoggedEvent::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ledger.events(job, 2)).extracting(LoggedEvent::kind).containsExactly("warned", "finished");
    }

    @Test
    void a_worker_that_was_taken_for_dead_changes_nothing_when_it_wakes() {
        ledger.begin(job, 0, CLAIM, STARTED);
        ledger.lose(job, 1, false, STARTED);
        ledger.begin(job, 2, new Ledger.Claim("ticket 1", "worker 2"), STARTED);
        int events = ledger.events(job, 0).size();

        assertThat(ledger.end(job, 1, made(), STARTED)).isEmpty();
        assertThat(ledger.note(job, 1, STARTED)).isEmpty();
        assertThat(ledger.checkpointed(job, 1, 50)).isFalse();
        assertThat(ledger.lose(job, 1, false, STARTED)).isEmpty();
        assertThat(ledger.events(job, 0)).hasSize(events);
        assertThat(ledger.job(job)).hasValueSatisfying(row -> {
            assertThat(row.attempt()).isEqualTo(3);
            assertThat(row.worker()).contains("worker 2");
        });

        assertThat(ledger.end(job, 3, made(), STARTED)).isPresent();
    }

    @Test
    void a_second_result_of_one_job_is_refused() {
        ledger.begin(job, 0, CLAIM, STARTED);
        ledger.end(job, 1, made(), STARTED);

        assertThat(ledger.end(job, 1, made(), STARTED)).isEmpty();
        assertThat(ledger.end(job, new Ending.Cancelled("asked", Optional.empty(), LibraryFixture.NOON), STARTED))
                .isEmpty();
    }

    @Test
    void two_workers_cannot_begin_the_same_attempt() {
        assertThat(ledger.begin(job, 0, CLAIM, STARTED)).isPresent();
        assertThat(ledger.begin(job, 0, new Ledger.Claim("ticket 2", "worker 2"), STARTED))
                .isEmpty();
    }

    @Test
    void a_checkpoint_forgives_the_losses_before_it() {
        ledger.begin(job, 0, CLAIM, STARTED);
        ledger.lose(job, 1, true, STARTED);
        assertThat(ledger.job(job).orElseThrow().losses()).isEqualTo(1);
        assertThat(ledger.job(job).orElseThrow().memoryLosses()).isEqualTo(1);

        ledger.begin(job, 2, CLAIM, STARTED);
        ledger.checkpointed(job, 3, 20);

        assertThat(ledger.job(job).orElseThrow().losses()).isZero();
        assertThat(ledger.job(job).orElseThrow().step()).isEqualTo(20);

        ledger.lose(job, 3, false, STARTED);
        ledger.begin(job, 4, CLAIM, STARTED);
        ledger.checkpointed(job, 5, 20); // no further than before
        assertThat(ledger.job(job).orElseThrow().losses()).isEqualTo(1);
    }

    @Test
    void a_new_start_takes_everything_back_and_fences_off_the_old_workers() {
        ledger.begin(job, 0, CLAIM, STARTED);
        library.close();
        library = Library.open(folder);
        library.ledger().releaseAll();

        assertThat(library.ledger().end(job, 1, made(), STARTED)).isEmpty();
        assertThat(library.version(job).orElseThrow().state()).isInstanceOf(VersionState.Waiting.class);
        assertThat(library.ledger().job(job).orElseThrow().losses()).isZero();
    }

    @Test
    void several_versions_are_submitted_together_or_not_at_all() {
        Submission good = LibraryFixture.submission(library, "cat", "good");
        Submission bad = new Submission(good.request(), good.drawing(), Optional.of(VersionId.next()), STARTED);

        assertThatThrownBy(() -> ledger.submit(List.of(good, bad))).hasMessageContaining("FOREIGN KEY");

        assertThat(library.history("cat")).hasSize(1);
    }
}
