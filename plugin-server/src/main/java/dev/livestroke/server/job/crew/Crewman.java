package dev.livestroke.server.job.crew;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker process: what it said last, and how it ended. */
final class Crewman {

    private static final Logger LOG = LoggerFactory.getLogger(Crewman.class);

    private static final int LAST_LINES = 30;
    private static final int SIGNALS = 128; // exit codes above it are signals
    private static final long GRACE_MILLIS = 2_000;

    private final String name;
    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private volatile long lastWordNanos = System.nanoTime();
    private volatile boolean spoken;
    private volatile boolean ready;
    private volatile @Nullable String sentence;

    Crewman(String name, Process process) {
        this.name = name;
        this.process = process;
        Thread listener = new Thread(this::listen, "livestroke-" + name + "-output");
        listener.setDaemon(true);
        listener.start();
    }

    /** Takes what the process prints, lest it wait for someone to read it. */
    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.info("{}: {}", name, line);
                synchronized (lastLines) {
                    lastLines.addLast(line);
                    if (lastLines.size() > LAST_LINES) {
                        lastLines.removeFirst();
                    }
                }
            }
        } catch (IOException closed) { // with the process
            LOG.debug("{} says no more", name);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    void spoke(boolean isReady) {
        lastWordNanos = System.nanoTime();
        spoken = true;
        ready = isReady;
    }

    void excuse() {
        lastWordNanos = System.nanoTime();
    }

    boolean hasSpoken() {
        return spoken;
    }

    boolean isReady() {
        return ready && process.isAlive();
    }

    long silenceNanos() {
        return System.nanoTime() - lastWordNanos;
    }

    /** Waits so long at most for its end. */
    boolean hasEnded(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return !process.isAlive();
        }
    }

    /** Ends it at once, for {@code reason}. */
    void kill(String reason) {
        sentence = reason;
        process.destroyForcibly();
    }

    /** Asks it to end, then makes it. */
    void end() {
        process.destroy();
        if (!hasEnded(GRACE_MILLIS)) {
            process.destroyForcibly();
        }
    }

    /** Returns how it ended. */
    String fate() {
        String judged = sentence;
        if (judged != null) {
            return judged;
        }
        int code = process.exitValue();
        String how = code > SIGNALS ? "it was ended by " + signal(code - SIGNALS) : "it ended with exit code " + code;
        String said = lastWords();
        return said.isEmpty() ? how : how + ", its last words: " + said;
    }

    private static String signal(int number) {
        return switch (number) {
            case 6 -> "a crash (signal 6, abort)";
            case 7 -> "a crash (signal 7, bus error)";
            case 9 -> "signal 9 (killed; when memory is short, the system does so)";
            case 11 -> "a crash (signal 11, bad memory access)";
            default -> String.format(Locale.ROOT, "signal %d", number);
        };
    }

    /** A JVM that crashes ends with lines that start with #; the first that names a signal tells most. */
    private String lastWords() {
        synchronized (lastLines) {
            String words = "";
            for (String line : lastLines) {
                if (line.startsWith("#  SIG")) {
                    return line.substring(1).strip();
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    words = line.strip();
                }
            }
            return words;
        }
    }
}
