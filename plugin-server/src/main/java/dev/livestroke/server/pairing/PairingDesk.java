package dev.livestroke.server.pairing;

import dev.livestroke.server.pairing.PairingRefusedException.Reason;
import dev.livestroke.server.secret.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Lets new clients in. A person opens a window of two minutes; within it one client at a time shows digits, which the
 * person compares with the server's and allows or refuses. Instead of that a client may bring the window's code, typed by
 * the person, or the ticket of the server's own page. Code and ticket work once; five wrong ones lock the desk for a
 * minute. Safe for several threads.
 */
public final class PairingDesk {

    /** How long a window, a request, a code and a ticket last. */
    public static final Duration WINDOW = Duration.ofMinutes(2);

    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final ClientRegister register;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final List<PairingWatcher> watchers = new CopyOnWriteArrayList<>();

    private Instant openUntil = Instant.MIN;
    private Instant lockedUntil = Instant.MIN;
    private int wrongTries;
    private Optional<String> code = Optional.empty();
    private Optional<Ticket> ticket = Optional.empty();
    private Optional<Waiting> waiting = Optional.empty();

    private record Waiting(PairingRequest request, Instant until, Consumer<PairingVerdict> client) {}

    private record Ticket(String text, Instant until) {}

    /** Makes a desk with its window closed. */
    public PairingDesk(ClientRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Shows requests to {@code watcher} from now on. */
    public void addWatcher(PairingWatcher watcher) {
        watchers.add(watcher);
    }

    /** Opens the window and returns the code that lets one client in. */
    public synchronized String openWindow() {
        openUntil = clock.instant().plus(WINDOW);
        String fresh = digits();
        code = Optional.of(fresh);
        return fresh;
    }

    /** Returns whether the window is open. */
    public synchronized boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }

    /** Returns a ticket that lets the server's own page in, once. */
    public synchronized String issueTicket() {
        String text = Secret.random().reveal();
        ticket = Optional.of(new Ticket(text, clock.instant().plus(WINDOW)));
        return text;
    }

    /**
     * Lets a client wait for a person.
     *
     * @param client told how it ended, once
     * @throws PairingRefusedException if the window is closed, or another client waits
     */
    public PairingRequest request(Applicant applicant, Consumer<PairingVerdict> client) throws PairingRefusedException {
        PairingRequest request;
        synchronized (this) {
            requireOpen();
            if (waiting.isPresent()) {
                throw new PairingRefusedException(Reason.BUSY, "another plugin is being paired: answer that one first");
            }
            request = new PairingRequest("p-" + random.nextInt(1_000_000), applicant, digits(), WINDOW);
            waiting = Optional.of(new Waiting(request, clock.instant().plus(WINDOW), client));
        }
        watchers.forEach(watcher -> watcher.requested(request));
        return request;
    }

    /** Lets the waiting client in or not; returns whether it still waited. */
    public boolean answer(String requestId, boolean allow) {
        Optional<Waiting> answered = take(requestId);
        answered.ifPresent(found -> {
            Applicant applicant = found.request().applicant();
            settle(found, allow ? new PairingVerdict.Allowed(admit(applicant, false)) : new PairingVerdict.Refused());
        });
        return answered.isPresent();
    }

    /** Forgets the waiting client, for it went away. */
    public void withdraw(String requestId) {
        take(requestId).ifPresent(found -> settle(found, new PairingVerdict.Expired()));
    }

    /** Sends the waiting client away if its time is over; to be called now and then. */
    public void tick() {
        Optional<Waiting> late;
        synchronized (this) {
            late = waiting.filter(found -> !clock.instant().isBefore(found.until()));
            late.ifPresent(found -> waiting = Optional.empty());
        }
        late.ifPresent(found -> settle(found, new PairingVerdict.Expired()));
    }

    /**
     * Lets in who brings the window's code.
     *
     * @throws PairingRefusedException if the window is closed, the code is wrong or used, or there were too many wrong ones
     */
    public synchronized PairedClient byCode(Applicant applicant, String claimed) throws PairingRefusedException {
        requireUnlocked();
        requireOpen();
        String plain = claimed.replaceAll("[\\s-]", "");
        boolean right = code.filter(expected -> Secret.same(expected.replace("-", ""), plain))
                .isPresent();
        if (!right) {
            throw wrong("the code is wrong or used: type the one that the server shows now");
        }
        code = Optional.empty();
        return admit(applicant, false);
    }

    /**
     * Lets in the server's own page, which brings the ticket that it was opened with.
     *
     * @throws PairingRefusedException if the ticket is wrong, used or too old, or there were too many wrong ones
     */
    public synchronized PairedClient byTicket(Applicant applicant, String claimed) throws PairingRefusedException {
        requireUnlocked();
        boolean right = ticket.filter(issued -> clock.instant().isBefore(issued.until()))
                .filter(issued -> Secret.same(issued.text(), claimed))
                .isPresent();
        if (!right) {
            throw wrong("this page's link was used or is too old: open the newest link that the server shows");
        }
        ticket = Optional.empty();
        return admit(applicant, true);
    }

    private PairedClient admit(Applicant applicant, boolean page) {
        return register.add(applicant.name(), applicant.host(), applicant.origin(), page);
    }

    private synchronized Optional<Waiting> take(String requestId) {
        Optional<Waiting> found =
                waiting.filter(candidate -> candidate.request().id().equals(requestId));
        found.ifPresent(taken -> waiting = Optional.empty());
        return found;
    }

    private void settle(Waiting settled, PairingVerdict verdict) {
        settled.client().accept(verdict);
        watchers.forEach(watcher -> watcher.settled(settled.request(), verdict));
    }

    private void requireOpen() throws PairingRefusedException {
        if (!isOpen()) {
            throw new PairingRefusedException(
                    Reason.CLOSED,
                    "the server lets no new plugin in now: press p and Enter where it runs, then try again");
        }
    }

    private void requireUnlocked() throws PairingRefusedException {
        if (clock.instant().isBefore(lockedUntil)) {
            throw new PairingRefusedException(Reason.TOO_MANY_TRIES, "too many wrong codes: wait a minute");
        }
    }

    private PairingRefusedException wrong(String message) {
        wrongTries++;
        if (wrongTries >= TRIES) {
            wrongTries = 0;
            lockedUntil = clock.instant().plus(LOCK);
            code = Optional.empty();
        }
        return new PairingRefusedException(Reason.WRONG_CODE, message);
    }

    private String digits() {
        int number = random.nextInt(1_000_000);
        return String.format(Locale.ROOT, "%03d-%03d", number / 1000, number % 1000);
    }
}
