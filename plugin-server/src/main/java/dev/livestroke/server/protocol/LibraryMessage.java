package dev.livestroke.server.protocol;

import dev.livestroke.server.protocol.json.FieldRejected;
import dev.livestroke.server.protocol.motion.ExportSettings;
import java.util.Optional;

/** What a client may say about saved animations. */
public sealed interface LibraryMessage extends ClientMessage {

    @Override
    default <R> R accept(ClientMessage.Handler<R> handler) {
        return handler.library(this);
    }

    /** Hands this message to the method of {@code handler} that is named for it. */
    <R> R accept(Handler<R> handler);

    /**
     * Asks for saved animations, the newest first.
     *
     * @param document one document's versions, those that are waiting, running or failed too; without it, every finished
     *     animation
     * @param before goes on after this animation of an earlier answer
     * @param limit how many at most, 1 to 200
     */
    record List(String id, Optional<String> document, Optional<String> before, Optional<Integer> limit)
            implements LibraryMessage {

        private static final int MOST = 200;

        /** @throws IllegalArgumentException if the limit is out of range */
        public List {
            Checks.messageId(id);
            Checks.reference("document", document);
            Checks.reference("before", before);
            limit.filter(count -> count < 1 || count > MOST).ifPresent(count -> {
                throw new FieldRejected("limit", "expected 1 to " + MOST + ", found " + count);
            });
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.list(this);
        }
    }

    /** Asks for one saved animation with all that made it, and its motion. */
    record Get(String id, String animation) implements LibraryMessage {

        /** @throws IllegalArgumentException if the animation's name is not one */
        public Get {
            Checks.messageId(id);
            Checks.reference("animation", animation);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.get(this);
        }
    }

    /** Gives a saved animation another name. */
    record Rename(String id, String animation, String name) implements LibraryMessage {

        /** @throws IllegalArgumentException if a text is out of range */
        public Rename {
            Checks.messageId(id);
            Checks.reference("animation", animation);
            Checks.title("name", name);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.rename(this);
        }
    }

    /** Deletes a saved animation; it can be had back for a while. */
    record Delete(String id, String animation) implements LibraryMessage {

        /** @throws IllegalArgumentException if the animation's name is not one */
        public Delete {
            Checks.messageId(id);
            Checks.reference("animation", animation);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.delete(this);
        }
    }

    /** Takes a deletion back. */
    record Undelete(String id, String animation) implements LibraryMessage {

        /** @throws IllegalArgumentException if the animation's name is not one */
        public Undelete {
            Checks.messageId(id);
            Checks.reference("animation", animation);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.undelete(this);
        }
    }

    /**
     * Asks for a file of a saved animation.
     *
     * @param format the name of one of the server's formats
     */
    record Export(String id, String animation, String format, Optional<ExportSettings> settings)
            implements LibraryMessage {

        /** @throws IllegalArgumentException if a name is not one */
        public Export {
            Checks.messageId(id);
            Checks.reference("animation", animation);
            Checks.reference("format", format);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.export(this);
        }
    }

    /** One method per message, so a new message does not compile until it is answered. */
    interface Handler<R> {
        R list(List message);

        R get(Get message);

        R rename(Rename message);

        R delete(Delete message);

        R undelete(Undelete message);

        R export(Export message);
    }
}
