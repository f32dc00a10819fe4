package dev.livestroke.server.job;

import dev.livestroke.animator.Stage;
import dev.livestroke.server.broker.Task;
import dev.livestroke.server.broker.WorkerOrder;
import dev.livestroke.server.broker.WorkerReport;
import dev.livestroke.server.job.checkpoint.Checkpoint;
import dev.livestroke.server.job.checkpoint.Checkpoints;
import dev.livestroke.server.job.crew.WorkerCrew;
import dev.livestroke.server.json.Payload;
import dev.livestroke.server.recipe.AnimationBytes;
import dev.livestroke.server.store.Ending;
import dev.livestroke.server.store.JobRow;
import dev.livestroke.server.store.Ledger;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.StoreException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where workers ask and report. A ticket is bound to a job when it is first claimed; when the broker gives it to another
 * worker, the first one was lost and the other goes on from the checkpoint. What comes from an attempt that does not
 * count any more changes nothing.
 */
final class Desk implements WorkerReport.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** So many workers in a row, none of which came further, are enough. */
    private static final int MOST_LOSSES = 3;

    /** Each loss takes two: one for the worker that was lost, one for the next. */
    private static final int MOST_ATTEMPTS = 40;

    private final Library library;
    private final JobBook book;
    private final JobQueue queue;
    private final Checkpoints checkpoints;
    private final WorkerCrew crew;
    private final Clock clock;

    private final AtomicLong refusedReports = new AtomicLong();
    private final AtomicLong refusedResults = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();

    Desk(Library library, JobBook book, JobQueue queue, Checkpoints checkpoints, WorkerCrew crew, Clock clock) {
        this.library = library;
        this.book = book;
        this.queue = queue;
        this.checkpoints = checkpoints;
        this.crew = crew;
        this.clock = clock;
    }

    long refusedReports() {
        return refusedReports.get();
    }

    long refusedResults() {
        return refusedResults.get();
    }

    long deadLetters() {
        return deadLetters.get();
    }

    @Override
    public void alive(WorkerReport.Alive report) {
        crew.alive(report.worker(), report.ready());
    }

    /** What workers said could not be heard for a while. */
    void wasDeaf() {
        crew.excuse();
    }

    @Override
    public void claim(WorkerReport.Claim report) {
        Ledger.Claim claim = new Ledger.Claim(report.ticket(), report.worker());
        Optional<JobRow> bound = book.ofTicket(report.ticket());
        Optional<WorkerOrder.Animate> order =
                bound.isPresent() ? goOn(bound.get(), claim) : book.next().flatMap(job -> begin(job, claim));
        queue.tell(report.worker(), order.<WorkerOrder>map(made -> made).orElse(new WorkerOrder.Rest(report.ticket())));
    }

    /** The ticket had a worker before, which was lost, or gave up for lack of memory. */
    private Optional<WorkerOrder.Animate> goOn(JobRow job, Ledger.Claim claim) {
        if (!job.running()) {
            return begin(job, claim);
        }
        String fate = job.worker().flatMap(crew::fate).orElse("the connection to it was lost");
        if (job.losses() + 1 >= MOST_LOSSES || job.attempt() >= MOST_ATTEMPTS) {
            deadLetters.incrementAndGet();
            fail(
                    job.id(),
                    job.attempt(),
                    FailureCode.WORKER_LOST,
                    "given up: " + (job.losses() + 1)
                            + " workers in a row were lost while they made this; of the last, " + fate);
            return Optional.empty();
        }
        String message = "a worker was lost: " + fate + "; another goes on from step " + job.step();
        return book.lose(job.id(), job.attempt(), false, message)
                ? library.ledger().job(job.id()).flatMap(lost -> begin(lost, claim))
                : Optional.empty();
    }

    private Optional<WorkerOrder.Animate> begin(JobRow job, Ledger.Claim claim) {
        Optional<Checkpoint> checkpoint = checkpoints.newest(job.id().text());
        WorkerOrder.Request request = request(library.version(job.id()).orElseThrow());
        return book.begin(job, claim, checkpoint.map(Checkpoint::step).orElse(0))
                .map(task -> new WorkerOrder.Animate(
                        claim.ticket(), task, request, checkpoint.map(Checkpoint::state), job.keep()));
    }

    private WorkerOrder.Request request(StoredVersion version) {
        Optional<Payload> parent = version.parent()
                .flatMap(library::version)
                .flatMap(StoredVersion::animation)
                .map(this::payload);
        StoredVersion.Request asked = version.request();
        return new WorkerOrder.Request(
                payload(version.drawing()), asked.prompt(), asked.seed(), asked.settings(), parent, version.created());
    }

    private Payload payload(BlobHash hash) {
        return Payload.of(library.read(hash));
    }

    @Override
    public void progressed(WorkerReport.Progressed report) {
        if (counts(report.worker(), report.task())) {
            book.progressed(new JobProgress(
                    job(report.task()),
                    Stage.valueOf(report.stage()),
                    report.done(),
                    report.total(),
                    report.secondsLeft().map(OptionalDouble::of).orElse(OptionalDouble.empty())));
        }
    }

    @Override
    public void previewed(WorkerReport.Previewed report) {
        if (counts(report.worker(), report.task())) {
            JobPreview preview = new JobPreview(
                    job(report.task()),
                    report.step(),
                    AnimationBytes.read(report.animation().bytes()));
            book.previewed(preview, report.animation());
        }
    }

    @Override
    public void checkpointed(WorkerReport.Checkpointed report) {
        Task task = report.task();
        if (counts(report.worker(), task)) {
            try {
                checkpoints.put(task.job(), new Checkpoint(task.attempt(), report.step(), report.checkpoint()));
                boolean noted = book.checkpointed(job(task), task.attempt(), report.step());
                if (!noted && library.ledger().job(job(task)).isEmpty()) { // it was cancelled meanwhile
                    checkpoints.remove(task.job());
                }
            } catch (StoreException notKept) { // an older one is there; the work goes on
                LOG.warn("no checkpoint of {}: {}", task.job(), notKept.getMessage());
            }
        }
    }

    @Override
    public void warned(WorkerReport.Warned report) {
        if (counts(report.worker(), report.task())) {
            book.warn(job(report.task()), report.task().attempt(), report.message());
        }
    }

    @Override
    public void finished(WorkerReport.Finished report) {
        Task task = report.task();
        if (!isLate(task)) {
            BlobHash animation = library.put(report.animation().bytes());
            Ending made = new Ending.Finished(animation, report.report(), report.kept(), clock.instant());
            if (end(job(task), task.attempt(), made, new Happening.Finished(report.kept()))) {
                return;
            }
        }
        refusedResults.incrementAndGet();
        refuse(report.worker(), task);
    }

    @Override
    public void failed(WorkerReport.Failed report) {
        Task task = report.task();
        if (isLate(task)) {
            refuse(report.worker(), task);
            return;
        }
        JobRow job = library.ledger().job(job(task)).orElseThrow();
        if (report.fault() == WorkerReport.Fault.OUT_OF_MEMORY && job.memoryLosses() == 0) {
            book.lose(
                    job.id(),
                    task.attempt(),
                    true,
                    "memory ran out (" + report.message() + "); it is tried once more in a fresh process");
            return;
        }
        fail(job.id(), task.attempt(), code(report.fault()), report.message());
    }

    private static FailureCode code(WorkerReport.Fault fault) {
        return switch (fault) {
            case OUT_OF_MEMORY -> FailureCode.OUT_OF_MEMORY;
            case ENGINE -> FailureCode.ENGINE_FAILED;
            case REQUEST, BUG -> FailureCode.INTERNAL;
        };
    }

    /** Gives a job up because what a worker said of it cannot be handled. */
    void giveUp(Task task, RuntimeException failure) {
        if (!isLate(task)) {
            fail(job(task), task.attempt(), FailureCode.INTERNAL, "this is a bug in Livestroke: " + failure);
        }
    }

    private void fail(VersionId job, int attempt, FailureCode code, String message) {
        Ending failed = new Ending.Failed(code.name(), message, book.keepPreview(job), clock.instant());
        end(job, attempt, failed, new Happening.Failed(code, message));
    }

    private boolean end(VersionId job, int attempt, Ending ending, Happening happening) {
        boolean ended = book.end(job, attempt, ending, happening);
        if (ended) {
            checkpoints.remove(job.text());
        }
        return ended;
    }

    /** Returns whether the library takes this attempt for over, whatever is known in memory. */
    private boolean isLate(Task task) {
        return !VersionId.isOne(task.job()) || !library.ledger().isCurrent(job(task), task.attempt());
    }

    private boolean counts(String worker, Task task) {
        boolean current = book.isCurrent(task);
        if (!current) {
            refuse(worker, task);
        }
        return current;
    }

    /** Tells the worker too, so that it does not go on for nothing. */
    private void refuse(String worker, Task task) {
        refusedReports.incrementAndGet();
        LOG.info("refused what {} reports of attempt {} at {}", worker, task.attempt(), task.job());
        queue.tell(worker, new WorkerOrder.Stop(task));
    }

    private static VersionId job(Task task) {
        return new VersionId(task.job());
    }
}
