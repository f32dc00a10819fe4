package dev.livestroke.server.job.crew;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The workers that this server keeps alive. For any thread. */
public final class WorkerCrew implements AutoCloseable {

    private final List<Berth> berths;

    private WorkerCrew(List<Berth> berths) {
        this.berths = berths;
    }

    /** Returns a crew of {@code count} workers that {@link #start} calls up. */
    public static WorkerCrew of(int count, WorkerLauncher launcher, Path link) {
        return new WorkerCrew(IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Berth("crew-" + number, launcher, link))
                .toList());
    }

    /** Keeps the workers alive from now on. */
    public void start() {
        berths.forEach(Berth::start);
    }

    /** Hears that a worker lives; one that is not of the crew is no matter. */
    public void alive(String worker, boolean ready) {
        berths.forEach(berth -> berth.alive(worker, ready));
    }

    /** Forgets how long workers have been silent: nobody was listening. */
    public void excuse() {
        berths.forEach(Berth::excuse);
    }

    /** Returns why a worker of the crew is no more, as a clause for a person; waits a moment for one that is dying. */
    public Optional<String> fate(String worker) {
        return berths.stream()
                .map(berth -> berth.fate(worker))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns how many workers live and have loaded their networks. */
    public int ready() {
        return (int) berths.stream().filter(Berth::isReady).count();
    }

    /** Returns how often a worker was started in the place of another. */
    public int restarts() {
        return berths.stream().mapToInt(Berth::restarts).sum();
    }

    /** Returns the process ids of the workers that live. */
    public List<Long> pids() {
        return berths.stream().map(Berth::pid).filter(Objects::nonNull).toList();
    }

    /** Ends all workers. */
    @Override
    public void close() {
        berths.forEach(Berth::close);
    }
}
