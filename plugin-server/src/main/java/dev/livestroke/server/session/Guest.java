package dev.livestroke.server.session;

import dev.livestroke.server.pairing.Applicant;
import dev.livestroke.server.pairing.ClientRegister;
import dev.livestroke.server.pairing.PairedClient;
import dev.livestroke.server.pairing.PairingDesk;
import dev.livestroke.server.pairing.PairingRefusedException;
import dev.livestroke.server.pairing.PairingRequest;
import dev.livestroke.server.pairing.PairingVerdict;
import dev.livestroke.server.pairing.Proof;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.CloseCode;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.LibraryMessage;
import dev.livestroke.server.protocol.ProtocolCodec;
import dev.livestroke.server.protocol.ProtocolException;
import dev.livestroke.server.secret.Secret;
import java.time.Duration;
import java.util.Optional;

/** A client that has not shown yet that it may come in: it may say hello, pair and authenticate, and nothing else. */
final class Guest implements ClientMessage.Handler<Reply> {

    private final Entrance entrance;
    private final PairingDesk desk;
    private final ClientRegister register;
    private Optional<Greeting> greeting = Optional.empty();
    private Optional<PairingRequest> pairing = Optional.empty();

    private record Greeting(Applicant applicant, String serverNonce, String clientNonce) {}

    /** What a guest does to its conversation. */
    interface Entrance {
        /** Returns the other end. */
        Connection connection();

        /** Returns what the server calls itself. */
        String serverName();

        /** Sends a message that comes later than the reply. */
        void say(Answer answer);

        /** Gives the guest {@code time} from now on to authenticate. */
        void extend(Duration time);

        /** Ends the conversation once what was said is sent. */
        void dismiss(CloseCode code);

        /** Goes on as a member, and returns what it is welcomed with. */
        Answer admit(PairedClient client, String replyTo, String proof);
    }

    Guest(Entrance entrance, PairingDesk desk, ClientRegister register) {
        this.entrance = entrance;
        this.desk = desk;
        this.register = register;
    }

    /** Forgets a pairing that still waits. */
    void leave() {
        pairing.ifPresent(request -> desk.withdraw(request.id()));
    }

    @Override
    public Reply hello(ClientMessage.Hello hello) {
        if (!hello.protocols().contains(ProtocolCodec.VERSION)) {
            return Reply.of(error(
                            hello.id(),
                            ErrorCode.UNSUPPORTED_VERSION,
                            "this is " + entrance.serverName() + ", which speaks version " + ProtocolCodec.VERSION
                                    + " of the protocol: update the plugin or the server"))
                    .then(() -> entrance.dismiss(CloseCode.UNSUPPORTED_VERSION));
        }
        String nonce = Secret.random().reveal();
        Applicant applicant =
                new Applicant(hello.name(), hello.host(), entrance.connection().origin());
        greeting = Optional.of(new Greeting(applicant, nonce, hello.nonce()));
        return Reply.of(new Answer.Challenge(
                hello.id(),
                ProtocolCodec.VERSION,
                entrance.serverName(),
                nonce,
                desk.isOpen() ? Answer.Window.OPEN : Answer.Window.CLOSED));
    }

    @Override
    public Reply pair(ClientMessage.Pair pair) {
        Applicant applicant = greeted(pair.id()).applicant();
        try {
            if (pair.ticket().isPresent()) {
                return paired(pair.id(), desk.byTicket(applicant, pair.ticket().get()));
            }
            if (pair.code().isPresent()) {
                return paired(pair.id(), desk.byCode(applicant, pair.code().get()));
            }
            PairingRequest request = desk.request(applicant, verdict -> settled(pair.id(), verdict));
            pairing = Optional.of(request);
            entrance.extend(request.patience().plus(Conversation.TIME_TO_AUTHENTICATE));
            return Reply.of(new Answer.Pairing(
                    pair.id(), request.digits(), (int) request.patience().toSeconds()));
        } catch (PairingRefusedException refused) {
            return Reply.of(error(pair.id(), code(refused.reason()), refused.getMessage()));
        }
    }

    private Reply paired(String replyTo, PairedClient client) {
        entrance.extend(Conversation.TIME_TO_AUTHENTICATE);
        return Reply.of(new Answer.Paired(replyTo, client.id(), client.token().reveal()));
    }

    /** Called on the thread of who answered, or of who saw that the time was over. */
    private void settled(String replyTo, PairingVerdict verdict) {
        entrance.extend(Conversation.TIME_TO_AUTHENTICATE);
        verdict.accept(new PairingVerdict.Handler() {
            @Override
            public void allowed(PairingVerdict.Allowed allowed) {
                PairedClient client = allowed.client();
                entrance.say(
                        new Answer.Paired(replyTo, client.id(), client.token().reveal()));
            }

            @Override
            public void refused(PairingVerdict.Refused refused) {
                entrance.say(
                        error(replyTo, ErrorCode.PAIRING_REFUSED, "the server's owner did not let this plugin in"));
            }

            @Override
            public void expired(PairingVerdict.Expired expired) {
                entrance.say(error(replyTo, ErrorCode.PAIRING_EXPIRED, "nobody answered in time: try again"));
            }
        });
    }

    @Override
    public Reply authenticate(ClientMessage.Authenticate message) {
        Greeting greeted = greeted(message.id());
        greeting = Optional.empty(); // a nonce serves one proof
        Optional<PairedClient> known = register.client(message.client());
        if (known.isEmpty()) {
            return Reply.of(error(message.id(), ErrorCode.NOT_PAIRED, "this plugin is not paired: pair it again"));
        }
        PairedClient client = known.get();
        Proof proof =
                new Proof(entrance.connection().address(), client.id(), greeted.serverNonce(), greeted.clientNonce());
        boolean right = proof.holds(Proof.Side.CLIENT, client.token(), message.proof());
        if (!right || !client.origin().equals(entrance.connection().origin())) {
            return Reply.of(error(message.id(), ErrorCode.UNAUTHENTICATED, "the proof is wrong"))
                    .then(() -> entrance.dismiss(CloseCode.UNAUTHENTICATED));
        }
        register.saw(client);
        return Reply.of(entrance.admit(client, message.id(), proof.of(Proof.Side.SERVER, client.token())));
    }

    @Override
    public Reply ping(ClientMessage.Ping message) {
        return Reply.of(new Answer.Pong(message.id()));
    }

    @Override
    public Reply answerPairing(ClientMessage.AnswerPairing message) {
        throw stranger(message);
    }

    @Override
    public Reply openPairing(ClientMessage.OpenPairing message) {
        throw stranger(message);
    }

    @Override
    public Reply understand(ClientMessage.Understand message) {
        throw stranger(message);
    }

    @Override
    public Reply animate(ClientMessage.Animate message) {
        throw stranger(message);
    }

    @Override
    public Reply variations(ClientMessage.Variations message) {
        throw stranger(message);
    }

    @Override
    public Reply cancel(ClientMessage.Cancel message) {
        throw stranger(message);
    }

    @Override
    public Reply keep(ClientMessage.Keep message) {
        throw stranger(message);
    }

    @Override
    public Reply resume(ClientMessage.Resume message) {
        throw stranger(message);
    }

    @Override
    public Reply library(LibraryMessage message) {
        throw stranger(message);
    }

    private Greeting greeted(String replyTo) {
        return greeting.orElseThrow(
                () -> ProtocolException.of(replyTo, ErrorCode.UNAUTHENTICATED, "expected hello first"));
    }

    private static ProtocolException stranger(ClientMessage message) {
        return ProtocolException.of(
                message.id(), ErrorCode.UNAUTHENTICATED, "expected hello and authenticate before anything else");
    }

    private static Answer.Error error(String replyTo, ErrorCode code, String message) {
        return new Answer.Error(Optional.of(replyTo), code, message, Optional.empty());
    }

    private static ErrorCode code(PairingRefusedException.Reason reason) {
        return switch (reason) {
            case CLOSED -> ErrorCode.PAIRING_CLOSED;
            case BUSY -> ErrorCode.PAIRING_BUSY;
            case WRONG_CODE -> ErrorCode.WRONG_CODE;
            case TOO_MANY_TRIES -> ErrorCode.TOO_MANY_TRIES;
        };
    }
}
