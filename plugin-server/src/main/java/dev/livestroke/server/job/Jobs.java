package dev.livestroke.server.job;

import dev.livestroke.server.broker.WorkerOrder;
import dev.livestroke.server.job.checkpoint.Checkpoints;
import dev.livestroke.server.job.crew.WorkerCrew;
import dev.livestroke.server.recipe.AnimationBytes;
import dev.livestroke.server.recipe.Settings;
import dev.livestroke.server.store.Ending;
import dev.livestroke.server.store.JobRow;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.store.file.StoreException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine: takes orders, has them made, tells how it goes. For any thread but those of its listener. */
public final class Jobs implements AutoCloseable {

    private final Library library;
    private final JobSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final JobBook book;
    private final JobQueue queue;
    private final Checkpoints checkpoints;
    private final WorkerCrew crew;
    private final Desk desk;
    private final DeskThread thread;

    private Jobs(Library library, JobSettings settings, JobListener listener) {
        this.library = library;
        this.settings = settings;
        this.book = new JobBook(library, listener);
        this.checkpoints = new Checkpoints(library.folder().checkpoints());
        this.queue = new JobQueue(library.folder());
        this.crew = WorkerCrew.of(
                settings.workers(), settings.launcher(), library.folder().workerLink());
        this.desk = new Desk(library, book, queue, checkpoints, crew, clock);
        this.thread = new DeskThread(queue, desk, this::recover);
    }

    /**
     * Starts the engine: takes results that came while the server was away, takes unfinished jobs back into the queue,
     * and starts the workers.
     *
     * @throws dev.livestroke.server.broker.BrokerException if the broker does not start
     */
    public static Jobs start(Library library, JobSettings settings, JobListener listener) {
        Jobs jobs = new Jobs(library, settings, listener);
        try {
            jobs.thread.drain();
            jobs.recover();
            jobs.thread.start();
            jobs.crew.start();
            return jobs;
        } catch (RuntimeException failure) {
            jobs.queue.close();
            throw failure;
        }
    }

    private void recover() {
        queue.fill(book.releaseAll());
        checkpoints.retain(
                book.unfinished().stream().map(job -> job.id().text()).collect(Collectors.toSet()));
        queue.invite();
    }

    /**
     * Takes one order; it is on the disk when this returns.
     *
     * @throws JobRefusedException if there are too many, or the parent is no finished version
     * @throws StoreException if it cannot be saved
     */
    public JobView submit(JobOrder order) {
        return submitAll(List.of(order)).get(0);
    }

    /** Takes all orders or none, as {@link #submit}. */
    public List<JobView> submitAll(List<JobOrder> orders) {
        List<JobBook.Wish> wishes = orders.stream().map(this::wish).toList();
        List<StoredVersion> versions = book.submit(wishes, settings, replaced(orders));
        versions.forEach(version -> queue.offerTicket());
        orders.forEach(order -> order.replaces().ifPresent(old -> cancel(old, CancelReason.REPLACED)));
        return versions.stream()
                .map(version -> book.view(version.id()).orElseThrow())
                .toList();
    }

    private static Set<VersionId> replaced(List<JobOrder> orders) {
        return orders.stream().flatMap(order -> order.replaces().stream()).collect(Collectors.toSet());
    }

    private JobBook.Wish wish(JobOrder order) {
        order.parent().ifPresent(this::requireFinished);
        StoredVersion.Request request = new StoredVersion.Request(
                order.client(),
                order.document().orElseGet(() -> VersionId.next().text()),
                order.name(),
                order.request().prompt(),
                order.request().seed(),
                Settings.of(order.request(), order.prior()).toJson());
        return new JobBook.Wish(
                request, library.put(AnimationBytes.ofDrawing(order.request().sketch())), order.parent());
    }

    private void requireFinished(VersionId parent) {
        if (library.version(parent).flatMap(StoredVersion::animation).isEmpty()) {
            throw new JobRefusedException(
                    JobRefusedException.Reason.NO_PARENT,
                    "the animation " + parent + " to start from is not in the library, or not finished");
        }
    }

    /** Stops a job; the event is told before this returns, the worker stops within a step. False if it was over. */
    public boolean cancel(VersionId job, CancelReason reason) {
        Optional<RunningJob> running = book.running(job);
        Ending cancelled = new Ending.Cancelled(reason.name(), book.keepPreview(job), clock.instant());
        boolean ended = book.end(job, cancelled, new Happening.Cancelled(reason));
        if (ended) {
            running.ifPresent(made -> queue.tell(made.worker(), new WorkerOrder.Stop(made.task())));
            checkpoints.remove(job.text());
        }
        return ended;
    }

    /** Stops the search of a running job and keeps the motion found so far; it finishes soon. False if it does not run. */
    public boolean keep(VersionId job) {
        Optional<RunningJob> running = book.keep(job);
        running.ifPresent(made -> queue.tell(made.worker(), new WorkerOrder.Keep(made.task())));
        return running.isPresent();
    }

    /** Returns a job in any state. */
    public Optional<JobView> find(VersionId job) {
        return book.view(job);
    }

    /** Returns what happened to a job after event {@code seq}, in order; all of it after 0. */
    public List<JobEvent> eventsAfter(VersionId job, long seq) {
        return book.eventsAfter(job, seq);
    }

    /** Returns how far a running job is. */
    public Optional<JobProgress> progress(VersionId job) {
        return book.running(job).flatMap(RunningJob::progress);
    }

    /** Returns the motion that a running job has found so far. */
    public Optional<JobPreview> preview(VersionId job) {
        return book.running(job).flatMap(RunningJob::preview);
    }

    /** Returns the client's jobs that are not over, in the order of submission. */
    public List<VersionId> unfinished(String client) {
        return book.unfinished().stream()
                .filter(job -> job.client().equals(client))
                .map(JobRow::id)
                .toList();
    }

    /** Returns the state of the engine, in numbers. */
    public JobFigures figures() {
        List<JobRow> unfinished = book.unfinished();
        int running = (int) unfinished.stream().filter(JobRow::running).count();
        return new JobFigures(
                unfinished.size() - running,
                running,
                crew.ready(),
                crew.restarts(),
                desk.refusedReports(),
                desk.refusedResults(),
                desk.deadLetters(),
                thread.trouble());
    }

    /** Returns the process ids of this server's workers. */
    public List<Long> workerPids() {
        return crew.pids();
    }

    /** Stops the workers and the broker; jobs that run go on from their checkpoints at the next start. */
    @Override
    public void close() {
        crew.close();
        thread.close();
        queue.close();
    }
}
