package dev.livestroke.server.job.crew;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one worker: when the one that has it dies, another is started; when it is silent, it is killed. A worker
 * that dies young again and again is started ever more slowly.
 */
final class Berth implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Berth.class);

    /** Live workers speak every second. */
    private static final long LONGEST_SILENCE_NANOS = TimeUnit.SECONDS.toNanos(8);

    /** Time for a new JVM until its first word. */
    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(120);

    private static final long LOOK_MILLIS = 250;
    private static final long DYING_MILLIS = 500;
    private static final long YOUNG_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int FATES = 50;

    private final String name;
    private final WorkerLauncher launcher;
    private final Path link;
    private final Thread thread;
    private final Map<String, String> fates = new LinkedHashMap<>();

    private volatile boolean closed;
    private volatile @Nullable Crewman present;
    private volatile int restarts;

    Berth(String name, WorkerLauncher launcher, Path link) {
        this.name = name;
        this.launcher = launcher;
        this.link = link;
        this.thread = new Thread(this::keepManned, "livestroke-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void keepManned() {
        long pauseMillis = 0;
        for (int number = 1; !closed; number++) {
            long start = System.nanoTime();
            man(name + "-" + number);
            boolean young = System.nanoTime() - start < YOUNG_NANOS;
            pauseMillis = young ? Math.min(LONGEST_PAUSE_MILLIS, 2 * pauseMillis + 100) : 0;
            restarts = number;
            sleep(pauseMillis);
        }
    }

    /** Starts a worker and stays until it is dead. */
    private void man(String worker) {
        try {
            Crewman crewman = new Crewman(worker, launcher.launch(link, worker));
            present = crewman;
            if (closed) {
                crewman.end();
            }
            watch(crewman);
            remember(worker, crewman.fate());
        } catch (IOException refused) {
            remember(worker, "it did not start: " + refused.getMessage());
            sleep(LONGEST_PAUSE_MILLIS);
        }
    }

    private void watch(Crewman crewman) {
        while (!crewman.hasEnded(LOOK_MILLIS)) {
            long limit = crewman.hasSpoken() ? LONGEST_SILENCE_NANOS : LONGEST_START_NANOS;
            if (crewman.silenceNanos() > limit && !closed) {
                crewman.kill("it gave no sign of life for " + TimeUnit.NANOSECONDS.toSeconds(limit) + " s");
            }
        }
    }

    private void remember(String worker, String fate) {
        synchronized (fates) {
            fates.put(worker, fate);
            if (fates.size() > FATES) {
                fates.remove(fates.keySet().iterator().next());
            }
        }
        if (!closed) {
            LOG.warn("worker {} is no more: {}", worker, fate);
        }
    }

    void alive(String worker, boolean ready) {
        Crewman crewman = present;
        if (crewman != null && crewman.name().equals(worker)) {
            crewman.spoke(ready);
        }
    }

    void excuse() {
        Crewman crewman = present;
        if (crewman != null) {
            crewman.excuse();
        }
    }

    Optional<String> fate(String worker) {
        Crewman crewman = present;
        if (crewman != null && crewman.name().equals(worker)) {
            return Optional.of(crewman.hasEnded(DYING_MILLIS) ? crewman.fate() : "it does not answer");
        }
        synchronized (fates) {
            return Optional.ofNullable(fates.get(worker));
        }
    }

    boolean isReady() {
        Crewman crewman = present;
        return crewman != null && crewman.isReady();
    }

    @Nullable
    Long pid() {
        Crewman crewman = present;
        return crewman == null || crewman.hasEnded(0) ? null : crewman.pid();
    }

    int restarts() {
        return restarts;
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(closed ? 0 : millis);
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        Crewman crewman = present;
        if (crewman != null) {
            crewman.end();
        }
        thread.interrupt();
    }
}
