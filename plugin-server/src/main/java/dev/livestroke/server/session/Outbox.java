package dev.livestroke.server.session;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What waits to be sent to one client, and the thread that sends it. Bounded: a client that reads slowly is cut off,
 * slows no other, and holds little memory. What is only true now takes the place of what was true before.
 */
final class Outbox implements AutoCloseable {

    /** Kept texts that may wait. */
    static final int KEPT = 256;
    /** Characters that may wait; a single text may be longer. */
    static final int CHARS = 8_000_000;

    private static final long PATIENCE_SECONDS = 20;

    private final Predicate<String> send;
    private final Runnable tooSlow;
    private final ArrayDeque<String> kept = new ArrayDeque<>();
    private final Map<String, String> latest = new LinkedHashMap<>();
    private final Thread sender;
    private Optional<Runnable> last = Optional.empty();
    private long chars;
    private boolean closed;

    /**
     * Starts to send.
     *
     * @param send sends one text, as long as that takes; false if the client is gone
     * @param tooSlow called once if the client does not keep up
     */
    Outbox(String name, Predicate<String> send, Runnable tooSlow) {
        this.send = send;
        this.tooSlow = tooSlow;
        this.sender = new Thread(this::run, name);
        sender.setDaemon(true);
        sender.start();
    }

    /** Queues an answer. Waits while there is no room, so that who asks much without reading is slowed itself. */
    void answer(String text) {
        boolean late;
        synchronized (this) {
            late = !awaitRoom(text);
            if (!late) {
                add(text);
            }
        }
        if (late) {
            giveUp();
        }
    }

    /** Queues news that must not be lost; never waits. */
    void news(String text) {
        boolean full;
        synchronized (this) {
            full = !hasRoom(text);
            if (!full) {
                add(text);
            }
        }
        if (full) {
            giveUp();
        }
    }

    /** Queues what is true now, in place of what was queued for {@code subject} before; never waits. */
    synchronized void latest(String subject, String text) {
        if (!closed) {
            latest.put(subject, text);
            notifyAll();
        }
    }

    /** Forgets what is queued for subjects that start with {@code prefix}: it is true no more. */
    synchronized void forget(String prefix) {
        latest.keySet().removeIf(subject -> subject.startsWith(prefix));
    }

    /** Lets what waits be sent, then does {@code afterwards} and ends. */
    synchronized void finish(Runnable afterwards) {
        last = Optional.of(afterwards);
        notifyAll();
    }

    /** Drops what waits and lets the sender end. */
    @Override
    public synchronized void close() {
        closed = true;
        kept.clear();
        latest.clear();
        chars = 0;
        notifyAll();
    }

    private void giveUp() {
        boolean first;
        synchronized (this) {
            first = !closed;
        }
        close();
        if (first) {
            tooSlow.run();
        }
    }

    private boolean awaitRoom(String text) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!hasRoom(text)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean hasRoom(String text) {
        return closed || kept.isEmpty() || (kept.size() < KEPT && chars + text.length() <= CHARS);
    }

    private void add(String text) {
        if (!closed) {
            kept.add(text);
            chars += text.length();
            notifyAll();
        }
    }

    private void run() {
        Optional<String> text = next();
        while (text.isPresent() && send.test(text.get())) {
            text = next();
        }
        close();
        last.ifPresent(Runnable::run);
    }

    /** Returns what is to be sent next; empty once this is closed. */
    private synchronized Optional<String> next() {
        while (!closed && last.isEmpty() && kept.isEmpty() && latest.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException stop) {
                return Optional.empty();
            }
        }
        if (!kept.isEmpty()) {
            String text = kept.remove();
            chars -= text.length();
            notifyAll();
            return Optional.of(text);
        }
        Iterator<String> texts = latest.values().iterator();
        if (!texts.hasNext()) {
            return Optional.empty();
        }
        String text = texts.next();
        texts.remove();
        return Optional.of(text);
    }
}
