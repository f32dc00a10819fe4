package dev.livestroke.server.job;

import dev.livestroke.animator.Stage;
import dev.livestroke.server.store.VersionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Hears everything, and lets a test wait for it. */
final class Ear implements JobListener {

    static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 50;

    private final List<JobEvent> events = new ArrayList<>();
    private final List<JobPreview> previews = new ArrayList<>();
    private final List<JobProgress> progress = new ArrayList<>();
    private final Map<VersionId, Integer> positions = new HashMap<>();

    @Override
    public synchronized void happened(JobEvent event) {
        events.add(event);
        notifyAll();
    }

    @Override
    public synchronized void progressed(JobProgress now) {
        progress.add(now);
        notifyAll();
    }

    @Override
    public synchronized void previewed(JobPreview preview) {
        previews.add(preview);
        notifyAll();
    }

    @Override
    public synchronized void moved(VersionId job, int position) {
        positions.put(job, position);
        notifyAll();
    }

    synchronized List<JobEvent> eventsOf(VersionId job) {
        return events.stream().filter(event -> event.job().equals(job)).toList();
    }

    synchronized List<Happening> happeningsOf(VersionId job) {
        return eventsOf(job).stream().map(JobEvent::what).toList();
    }

    synchronized List<JobPreview> previewsOf(VersionId job) {
        return previews.stream().filter(preview -> preview.job().equals(job)).toList();
    }

    synchronized List<JobProgress> progressOf(VersionId job) {
        return progress.stream().filter(now -> now.job().equals(job)).toList();
    }

    synchronized int positionOf(VersionId job) {
        return positions.getOrDefault(job, 0);
    }

    /** Waits until something of {@code kind} has happened to the job, and returns it. */
    <T extends Happening> T await(VersionId job, Class<T> kind) {
        await(
                kind.getSimpleName() + " of " + job,
                () -> happeningsOf(job).stream().anyMatch(kind::isInstance));
        return happeningsOf(job).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the job has come so far. */
    void awaitStep(VersionId job, int step) {
        Predicate<JobProgress> far = now -> now.stage() == Stage.DISTILLING && now.done() >= step;
        await("step " + step + " of " + job, () -> progressOf(job).stream().anyMatch(far));
    }

    /** Asks the condition without a lock: it may ask the engine, which may be telling this. */
    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "; heard " + events);
            }
            waitForNews();
        }
    }

    private synchronized void waitForNews() {
        try {
            wait(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped while waiting", stopped);
        }
    }
}
