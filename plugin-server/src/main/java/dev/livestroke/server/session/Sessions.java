package dev.livestroke.server.session;

import dev.livestroke.server.drawing.DrawingReader;
import dev.livestroke.server.pairing.ClientRegister;
import dev.livestroke.server.pairing.PairingDesk;
import dev.livestroke.server.pairing.PairingRequest;
import dev.livestroke.server.pairing.PairingVerdict;
import dev.livestroke.server.pairing.PairingWatcher;
import dev.livestroke.server.protocol.CloseCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.Notice;
import dev.livestroke.server.protocol.ProtocolCodec;
import dev.livestroke.server.workshop.Workshop;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;

/** All conversations: opens them, passes news on, and ends those whose time is over. Safe for several threads. */
public final class Sessions implements AutoCloseable {

    private static final int MOST_CLIENTS = 200;
    private static final long TICK_MILLIS = 250;
    private static final long REVOKED_MILLIS = 1000;

    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final ProtocolCodec codec = new ProtocolCodec();
    private final House house;
    private final Timer timer = new Timer("sessions", true);

    /**
     * Starts without a conversation.
     *
     * @param name what the server calls itself, with its version
     */
    public Sessions(
            String name,
            Workshop workshop,
            ClientRegister register,
            PairingDesk desk,
            Downloads downloads,
            SessionEvents events,
            Clock clock) {
        this.house = new House(
                name, workshop, new DrawingReader(Limits.DEFAULT), register, desk, downloads, events, this, clock);
        workshop.listen(this::tell);
        desk.addWatcher(new PageNotices());
        timer.schedule(repeated(this::tick), TICK_MILLIS, TICK_MILLIS);
        timer.schedule(repeated(this::endRevoked), REVOKED_MILLIS, REVOKED_MILLIS);
    }

    /** Begins a conversation; empty if there are too many already, and the connection is closed. */
    public Optional<Conversation> open(Connection connection) {
        if (open.size() >= MOST_CLIENTS) {
            house.events().dismissed(CloseCode.BUSY);
            connection.close(CloseCode.BUSY);
            return Optional.empty();
        }
        Conversation conversation = new Conversation(connection, house, codec);
        open.add(conversation);
        house.events().connected(open.size());
        return Optional.of(conversation);
    }

    /** Returns how many clients are connected. */
    public int count() {
        return open.size();
    }

    void forget(Conversation conversation) {
        open.remove(conversation);
        house.events().connected(open.size());
    }

    private void tell(JobNews news) {
        open.forEach(conversation -> conversation.hear(news));
    }

    /** A timer ends with the first exception, so that none may leave a task. */
    private TimerTask repeated(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                try {
                    work.run();
                } catch (RuntimeException bug) {
                    house.events().failed(bug);
                }
            }
        };
    }

    private void tick() {
        open.forEach(conversation -> conversation.check(house.clock().instant()));
        house.desk().tick();
        house.downloads().tick();
    }

    private void endRevoked() {
        open.forEach(Conversation::checkRevoked);
    }

    /** Ends all conversations. */
    @Override
    public void close() {
        timer.cancel();
        open.forEach(conversation -> conversation.dismiss(CloseCode.GOING_AWAY));
    }

    /** Shows pairings on the server's own page. */
    private final class PageNotices implements PairingWatcher {
        @Override
        public void requested(PairingRequest request) {
            Notice notice = new Notice.PairingRequested(
                    request.id(),
                    request.applicant().name(),
                    request.applicant().host(),
                    request.digits(),
                    (int) request.patience().toSeconds());
            open.forEach(conversation -> conversation.notice(notice));
        }

        @Override
        public void settled(PairingRequest request, PairingVerdict verdict) {
            verdict.accept(new PairingVerdict.Handler() {
                @Override
                public void allowed(PairingVerdict.Allowed allowed) {
                    tell(request, Notice.Outcome.ALLOWED);
                }

                @Override
                public void refused(PairingVerdict.Refused refused) {
                    tell(request, Notice.Outcome.REFUSED);
                }

                @Override
                public void expired(PairingVerdict.Expired expired) {
                    tell(request, Notice.Outcome.EXPIRED);
                }
            });
        }

        private void tell(PairingRequest request, Notice.Outcome outcome) {
            Notice notice = new Notice.PairingSettled(request.id(), outcome);
            open.forEach(conversation -> conversation.notice(notice));
        }
    }
}
