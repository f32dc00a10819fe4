package dev.livestroke.server.protocol;

import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.server.protocol.json.FieldRejected;
import dev.livestroke.server.protocol.motion.MotionOptions;
import java.util.List;
import java.util.Optional;

/** Everything a client may say. Each message has an {@code id} of the client's choice, which the answer repeats. */
public sealed interface ClientMessage
        permits ClientMessage.Hello,
                ClientMessage.Pair,
                ClientMessage.Authenticate,
                ClientMessage.AnswerPairing,
                ClientMessage.OpenPairing,
                ClientMessage.Understand,
                ClientMessage.Animate,
                ClientMessage.Variations,
                ClientMessage.Cancel,
                ClientMessage.Keep,
                ClientMessage.Resume,
                ClientMessage.Ping,
                LibraryMessage {

    /** Returns the message's id. */
    String id();

    /** Hands this message to the method of {@code handler} that is named for it. */
    <R> R accept(Handler<R> handler);

    /**
     * Opens the conversation.
     *
     * @param protocols the protocol versions that the client speaks
     * @param name what a person calls the client, as "Figma plugin"
     * @param host where it runs, as "figma"
     * @param nonce 32 random bytes, base64url
     */
    record Hello(String id, List<Integer> protocols, String name, String host, String version, String nonce)
            implements ClientMessage {

        /** @throws IllegalArgumentException if a text is out of range */
        public Hello {
            protocols = List.copyOf(protocols);
            Checks.messageId(id);
            Checks.title("name", name);
            Checks.reference("host", host);
            Checks.reference("version", version);
            Checks.nonce("nonce", nonce);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.hello(this);
        }
    }

    /** Asks for a token: by digits that a person compares, by the code that the server shows, or by its page's ticket. */
    record Pair(String id, Optional<String> code, Optional<String> ticket) implements ClientMessage {

        /** @throws IllegalArgumentException if there is both a code and a ticket */
        public Pair {
            Checks.messageId(id);
            if (code.isPresent() && ticket.isPresent()) {
                throw new FieldRejected("code", "expected a code or a ticket, found both");
            }
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.pair(this);
        }
    }

    /** Proves that the client has its token, without showing it. */
    record Authenticate(String id, String client, String proof) implements ClientMessage {

        /** @throws IllegalArgumentException if the client's name is not one */
        public Authenticate {
            Checks.messageId(id);
            Checks.reference("client", client);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.authenticate(this);
        }
    }

    /** Lets another client pair, or not; from the server's own page only. */
    record AnswerPairing(String id, String pairing, boolean allow) implements ClientMessage {

        /** @throws IllegalArgumentException if the pairing's name is not one */
        public AnswerPairing {
            Checks.messageId(id);
            Checks.reference("pairing", pairing);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.answerPairing(this);
        }
    }

    /** Opens the window in which new clients may pair; from the server's own page only. */
    record OpenPairing(String id) implements ClientMessage {

        /** @throws IllegalArgumentException if the id is out of range */
        public OpenPairing {
            Checks.messageId(id);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.openPairing(this);
        }
    }

    /** Asks what the server makes of a drawing, without animating it. */
    record Understand(String id, Drawing drawing) implements ClientMessage {

        /** @throws IllegalArgumentException if the id is out of range */
        public Understand {
            Checks.messageId(id);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.understand(this);
        }
    }

    /**
     * Asks for a motion of {@code drawing} that shows {@code prompt}.
     *
     * @param parent the saved animation to start from
     * @param replaces the job that this one takes the place of
     * @param document what the client groups its versions by
     */
    record Animate(
            String id,
            Drawing drawing,
            String prompt,
            MotionOptions options,
            Optional<String> parent,
            Optional<String> replaces,
            Optional<String> document,
            Optional<String> name)
            implements ClientMessage {

        /** @throws IllegalArgumentException if a text is out of range */
        public Animate {
            Checks.messageId(id);
            Checks.prompt(prompt);
            Checks.reference("parent", parent);
            Checks.reference("replaces", replaces);
            Checks.reference("document", document);
            Checks.title("name", name);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.animate(this);
        }
    }

    /** Asks for one motion for each seed, otherwise alike; all are accepted or none. */
    record Variations(
            String id,
            Drawing drawing,
            String prompt,
            MotionOptions options,
            List<Long> seeds,
            Optional<String> parent,
            Optional<String> document,
            Optional<String> name)
            implements ClientMessage {

        /** @throws IllegalArgumentException if a text is out of range, or a seed is there twice */
        public Variations {
            seeds = List.copyOf(seeds);
            Checks.messageId(id);
            Checks.prompt(prompt);
            Checks.seeds(seeds);
            Checks.reference("parent", parent);
            Checks.reference("document", document);
            Checks.title("name", name);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.variations(this);
        }
    }

    /** Stops a job; nothing of it is kept. */
    record Cancel(String id, String job) implements ClientMessage {

        /** @throws IllegalArgumentException if the job's name is not one */
        public Cancel {
            Checks.messageId(id);
            Checks.reference("job", job);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.cancel(this);
        }
    }

    /** Stops a job and takes the motion found so far as its result. */
    record Keep(String id, String job) implements ClientMessage {

        /** @throws IllegalArgumentException if the job's name is not one */
        public Keep {
            Checks.messageId(id);
            Checks.reference("job", job);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.keep(this);
        }
    }

    /** Goes on listening to a job after the event {@code lastSeq}; 0 for all of it. */
    record Resume(String id, String job, long lastSeq) implements ClientMessage {

        /** @throws IllegalArgumentException if the job's name is not one, or the number is negative */
        public Resume {
            Checks.messageId(id);
            Checks.reference("job", job);
            if (lastSeq < 0) {
                throw new FieldRejected("lastSeq", "expected at least 0, found " + lastSeq);
            }
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.resume(this);
        }
    }

    /** Asks for a {@code pong}, which tells that the server listens. */
    record Ping(String id) implements ClientMessage {

        /** @throws IllegalArgumentException if the id is out of range */
        public Ping {
            Checks.messageId(id);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.ping(this);
        }
    }

    /** One method per message, so a new message does not compile until it is answered. */
    interface Handler<R> {
        R hello(Hello message);

        R pair(Pair message);

        R authenticate(Authenticate message);

        R answerPairing(AnswerPairing message);

        R openPairing(OpenPairing message);

        R understand(Understand message);

        R animate(Animate message);

        R variations(Variations message);

        R cancel(Cancel message);

        R keep(Keep message);

        R resume(Resume message);

        R ping(Ping message);

        R library(LibraryMessage message);
    }
}
