package dev.livestroke.server.session;

import dev.livestroke.server.pairing.PairedClient;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.CloseCode;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.Notice;
import dev.livestroke.server.protocol.ProtocolCodec;
import dev.livestroke.server.protocol.ProtocolException;
import dev.livestroke.server.protocol.ServerMessage;
import dev.livestroke.server.protocol.json.Wires;
import dev.livestroke.server.workshop.WorkshopException;
import dev.livestroke.svgimport.report.SvgFormatException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One client's conversation, from the first message to the last. Messages come in one at a time. */
public final class Conversation {

    /** How long a client may take to authenticate. */
    static final Duration TIME_TO_AUTHENTICATE = Duration.ofSeconds(5);

    private static final int GUEST_MESSAGES = 20;
    private static final int GUEST_CHARS = 8_192;

    private final Connection connection;
    private final House house;
    private final ProtocolCodec codec;
    private final Outbox outbox;
    private final Guest guest;
    private final JobFeeds feeds;
    private volatile Optional<Member> member = Optional.empty();
    private volatile Instant deadline;
    private int guestMessages;

    Conversation(Connection connection, House house, ProtocolCodec codec) {
        this.connection = connection;
        this.house = house;
        this.codec = codec;
        this.outbox = new Outbox("outbox " + connection.address(), connection::send, this::tooSlow);
        this.guest = new Guest(new GuestEntrance(), house.desk(), house.register());
        this.feeds = new JobFeeds(house.workshop(), new NewsListener());
        this.deadline = house.clock().instant().plus(TIME_TO_AUTHENTICATE);
    }

    /** Answers one text of the client. */
    public void received(String text) {
        if (member.isEmpty() && !isTolerable(text)) {
            return;
        }
        ClientMessage message;
        try {
            message = codec.decode(text);
        } catch (ProtocolException malformed) {
            house.events().refused(malformed.error().code());
            say(malformed.error());
            return;
        }
        house.events().received(Wires.typeName(message.getClass()));
        answer(message);
    }

    private boolean isTolerable(String text) {
        guestMessages++;
        if (guestMessages > GUEST_MESSAGES) {
            dismiss(CloseCode.TOO_MANY_MESSAGES);
            return false;
        }
        if (text.length() > GUEST_CHARS) {
            dismiss(CloseCode.TOO_LARGE);
            return false;
        }
        return true;
    }

    private void answer(ClientMessage message) {
        try {
            Reply reply = message.accept(handler());
            reply.messages().forEach(this::say);
            reply.afterwards().run();
        } catch (ProtocolException refused) {
            fail(refused.error());
        } catch (WorkshopException refused) {
            fail(new Answer.Error(Optional.of(message.id()), refused.code(), refused.getMessage(), refused.path()));
        } catch (SvgFormatException refused) {
            fail(error(message, ErrorCode.BAD_DRAWING, String.valueOf(refused.getMessage())));
        } catch (OutOfMemoryError full) {
            house.events().failed(full);
            fail(error(
                    message, ErrorCode.OUT_OF_MEMORY, "this needs more memory than the server has: send less at once"));
        } catch (RuntimeException | StackOverflowError bug) {
            house.events().failed(bug);
            fail(error(message, ErrorCode.INTERNAL, "this is a bug in Livestroke; the server's log says more"));
        }
    }

    private ClientMessage.Handler<Reply> handler() {
        Optional<Member> known = member;
        return known.isPresent() ? known.get() : guest;
    }

    /** Hears that the client is gone. */
    public void closed() {
        house.sessions().forget(this);
        guest.leave();
        outbox.close();
    }

    /** Passes on news of a job if the client listens to it. */
    void hear(JobNews news) {
        if (news instanceof JobNews.Kept kept) {
            feeds.hear(kept);
        } else if (news instanceof JobNews.Now now) {
            feeds.hear(now);
        }
    }

    /** Tells the server's own page; others hear nothing. */
    void notice(Notice notice) {
        if (member.filter(known -> known.client().page()).isPresent()) {
            outbox.news(codec.encode(notice));
        }
    }

    /** Ends the conversation if the client took too long to authenticate, or was revoked. */
    void check(Instant now) {
        if (member.isEmpty() && now.isAfter(deadline)) {
            dismiss(CloseCode.UNAUTHENTICATED);
        }
    }

    /** Ends the conversation if its client may not come in any more. */
    void checkRevoked() {
        if (member.filter(known -> house.register().client(known.client().id()).isEmpty())
                .isPresent()) {
            dismiss(CloseCode.REVOKED);
        }
    }

    /** Ends the conversation. */
    void dismiss(CloseCode code) {
        house.events().dismissed(code);
        connection.close(code);
    }

    private void tooSlow() {
        dismiss(CloseCode.TOO_SLOW);
    }

    private void say(ServerMessage message) {
        outbox.answer(codec.encode(message));
    }

    private void fail(Answer.Error error) {
        house.events().refused(error.code());
        say(error);
    }

    private static Answer.Error error(ClientMessage message, ErrorCode code, String text) {
        return new Answer.Error(Optional.of(message.id()), code, text, Optional.empty());
    }

    /** Sends a job's news; what is true now is sent in its newest state only. */
    private final class NewsListener implements JobFeeds.Listener {
        @Override
        public void kept(JobNews.Kept news) {
            if (news.isLast()) {
                outbox.forget(news.job());
            }
            outbox.news(codec.encode(news));
        }

        @Override
        public void now(JobNews.Now news) {
            outbox.latest(news.job() + " " + Wires.typeName(news.getClass()), codec.encode(news));
        }
    }

    /** What the guest may do. */
    private final class GuestEntrance implements Guest.Entrance {
        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public String serverName() {
            return house.name();
        }

        @Override
        public void say(Answer answer) {
            Conversation.this.say(answer);
        }

        @Override
        public void extend(Duration time) {
            deadline = house.clock().instant().plus(time);
        }

        @Override
        public void dismiss(CloseCode code) {
            outbox.finish(() -> Conversation.this.dismiss(code));
        }

        @Override
        public Answer admit(PairedClient client, String replyTo, String proof) {
            Bookshelf bookshelf = new Bookshelf(house.workshop().shelf(), house.downloads(), connection.origin());
            Member admitted = new Member(client, house, feeds, bookshelf);
            member = Optional.of(admitted);
            house.events().admitted(client.host());
            return admitted.welcome(replyTo, proof);
        }
    }
}
