package dev.livestroke.server.job;

import dev.livestroke.server.broker.Task;
import dev.livestroke.server.json.Payload;
import dev.livestroke.server.json.RecordJson;
import dev.livestroke.server.store.Ending;
import dev.livestroke.server.store.JobRow;
import dev.livestroke.server.store.Ledger;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.LoggedEvent;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.Submission;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Everything that changes a job goes through here, one change at a time: into the library first, then to the listener,
 * so the listener hears events in the order of their seq. For any thread.
 */
final class JobBook {

    private final Library library;
    private final Ledger ledger;
    private final JobListener listener;
    private final FairQueue turns = new FairQueue();
    private final Map<VersionId, RunningJob> running = new HashMap<>();
    private Map<VersionId, Integer> positions = new HashMap<>();

    JobBook(Library library, JobListener listener) {
        this.library = library;
        this.ledger = library.ledger();
        this.listener = listener;
    }

    /** What is asked for, without its place in the queue. */
    record Wish(StoredVersion.Request request, BlobHash drawing, Optional<VersionId> parent) {}

    /**
     * Takes all or none.
     *
     * @param replaced jobs that are cancelled right after
     * @throws JobRefusedException if there would be too many
     */
    synchronized List<StoredVersion> submit(List<Wish> wishes, JobSettings limits, Set<VersionId> replaced) {
        requireRoom(wishes, limits, replaced);
        List<Submission> submissions = new ArrayList<>();
        int waiting = waiting().size();
        for (Wish wish : wishes) {
            waiting++; // where it stands before turns are taken; moved() tells better at once
            submissions.add(
                    new Submission(wish.request(), wish.drawing(), wish.parent(), text(new Happening.Queued(waiting))));
        }
        List<StoredVersion> versions = ledger.submit(submissions);
        versions.forEach(version -> tell(version.id(), 1));
        tellPositions();
        return versions;
    }

    private void requireRoom(List<Wish> wishes, JobSettings limits, Set<VersionId> replaced) {
        List<String> clients = new ArrayList<>();
        ledger.unfinished().stream()
                .filter(job -> !replaced.contains(job.id()))
                .forEach(job -> clients.add(job.client()));
        wishes.forEach(wish -> clients.add(wish.request().client()));
        for (Wish wish : wishes) {
            int own = Collections.frequency(clients, wish.request().client());
            if (own > limits.perClient()) {
                throw new JobRefusedException(
                        JobRefusedException.Reason.CLIENT_FULL,
                        "you would have " + own + " animations under way, and may have " + limits.perClient()
                                + "; wait for some, or cancel them");
            }
        }
        if (clients.size() > limits.inAll()) {
            throw new JobRefusedException(
                    JobRefusedException.Reason.QUEUE_FULL,
                    "the queue is full: " + limits.inAll() + " animations wait; try again later");
        }
    }

    List<JobRow> unfinished() {
        return ledger.unfinished();
    }

    private List<JobRow> waiting() {
        return turns.inTurn(
                ledger.unfinished().stream().filter(job -> !job.running()).toList());
    }

    /** Returns the job that no ticket is bound to and whose turn it is. */
    synchronized Optional<JobRow> next() {
        return waiting().stream().filter(job -> job.ticket().isEmpty()).findFirst();
    }

    synchronized Optional<JobRow> ofTicket(String ticket) {
        return ledger.jobOfTicket(ticket);
    }

    /** Gives a job to a worker; empty if it is over meanwhile. */
    synchronized Optional<Task> begin(JobRow job, Ledger.Claim claim, int fromStep) {
        Task task = new Task(job.id().text(), job.attempt() + 1);
        Happening started = new Happening.Started(task.attempt(), fromStep);
        OptionalLong seq = ledger.begin(job.id(), job.attempt(), claim, text(started));
        if (seq.isEmpty()) {
            return Optional.empty();
        }
        running.put(job.id(), new RunningJob(task, claim.worker()));
        turns.served(job.client());
        tell(job.id(), seq.getAsLong());
        tellPositions();
        return Optional.of(task);
    }

    /** Takes a job from a worker that was lost; false if the attempt does not count any more. */
    synchronized boolean lose(VersionId job, int attempt, boolean outOfMemory, String message) {
        Happening warned = new Happening.Warned(message);
        OptionalLong seq = ledger.lose(job, attempt, outOfMemory, text(warned));
        seq.ifPresent(number -> {
            running.remove(job);
            tell(job, number);
            tellPositions();
        });
        return seq.isPresent();
    }

    /** Logs a warning; false if the attempt does not count any more. */
    synchronized boolean warn(VersionId job, int attempt, String message) {
        Happening warned = new Happening.Warned(message);
        OptionalLong seq = ledger.note(job, attempt, text(warned));
        seq.ifPresent(number -> tell(job, number));
        return seq.isPresent();
    }

    /** Ends a job; false if the attempt does not count any more. */
    synchronized boolean end(VersionId job, int attempt, Ending ending, Happening happening) {
        return ended(job, ledger.end(job, attempt, ending, text(happening)));
    }

    /** Ends a job whoever makes it; false if it was over. */
    synchronized boolean end(VersionId job, Ending ending, Happening happening) {
        return ended(job, ledger.end(job, ending, text(happening)));
    }

    private boolean ended(VersionId job, OptionalLong seq) {
        seq.ifPresent(number -> {
            running.remove(job);
            tell(job, number);
            tellPositions();
        });
        return seq.isPresent();
    }

    /** Notes a newer checkpoint; false if the attempt does not count any more. */
    synchronized boolean checkpointed(VersionId job, int attempt, int step) {
        return ledger.checkpointed(job, attempt, step);
    }

    /** Notes that a running job is to stop and keep what there is; returns who makes it. */
    synchronized Optional<RunningJob> keep(VersionId job) {
        return ledger.keep(job) ? Optional.ofNullable(running.get(job)) : Optional.empty();
    }

    synchronized Optional<RunningJob> running(VersionId job) {
        return Optional.ofNullable(running.get(job));
    }

    /** Returns whether {@code task} is the attempt that counts. */
    synchronized boolean isCurrent(Task task) {
        return VersionId.isOne(task.job())
                && running(new VersionId(task.job()))
                        .map(job -> job.task().equals(task))
                        .orElse(false);
    }

    synchronized void progressed(JobProgress progress) {
        running(progress.job()).ifPresent(job -> {
            job.progressed(progress);
            listener.progressed(progress);
        });
    }

    synchronized void previewed(JobPreview preview, Payload file) {
        running(preview.job()).ifPresent(job -> {
            job.previewed(preview, file);
            listener.previewed(preview);
        });
    }

    /** Returns the blob of a running job's last preview; a full disk is no reason not to end a job. */
    synchronized Optional<BlobHash> keepPreview(VersionId job) {
        try {
            return running(job).flatMap(RunningJob::previewFile).map(file -> library.put(file.bytes()));
        } catch (StoreException full) {
            return Optional.empty();
        }
    }

    /** Takes all jobs back into the queue: the server or its broker starts anew. Returns how many there are. */
    synchronized int releaseAll() {
        ledger.releaseAll();
        running.clear();
        tellPositions();
        return ledger.unfinished().size();
    }

    synchronized Optional<JobView> view(VersionId id) {
        return library.version(id).map(version -> {
            Integer position = positions.get(id);
            return new JobView(
                    version, position == null ? OptionalInt.empty() : OptionalInt.of(position), ledger.lastSeq(id));
        });
    }

    List<JobEvent> eventsAfter(VersionId job, long seq) {
        return ledger.events(job, seq).stream()
                .map(event -> new JobEvent(
                        event.job(), event.seq(), event.at(), RecordJson.read(event.body(), Happening.class)))
                .toList();
    }

    private static LoggedEvent.Text text(Happening happening) {
        return new LoggedEvent.Text(happening.getClass().getSimpleName(), RecordJson.write(happening, Happening.class));
    }

    /** Tells event {@code seq} as it was logged. */
    private void tell(VersionId job, long seq) {
        eventsAfter(job, seq - 1).stream().limit(1).forEach(listener::happened);
    }

    private void tellPositions() {
        Map<VersionId, Integer> now = new HashMap<>();
        List<JobRow> waiting = waiting();
        for (int i = 0; i < waiting.size(); i++) {
            VersionId job = waiting.get(i).id();
            now.put(job, i + 1);
            if (!Integer.valueOf(i + 1).equals(positions.get(job))) {
                listener.moved(job, i + 1);
            }
        }
        positions = now;
    }
}
