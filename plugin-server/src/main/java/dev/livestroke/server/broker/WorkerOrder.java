package dev.livestroke.server.broker;

import dev.livestroke.server.json.Payload;
import java.time.Instant;
import java.util.Optional;

/** What the server says to one worker. */
public sealed interface WorkerOrder {

    /** Hands this to the method of {@code handler} that is named for it. */
    void accept(Handler handler);

    /**
     * Make this.
     *
     * @param ticket the one that was claimed
     * @param request what to make
     * @param checkpoint from where to go on, if another worker came so far
     * @param keep whether to stop at once and to keep what there is
     */
    record Animate(String ticket, Task task, Request request, Optional<Payload> checkpoint, boolean keep)
            implements WorkerOrder {
        @Override
        public void accept(Handler handler) {
            handler.animate(this);
        }
    }

    /**
     * What to make.
     *
     * @param drawing an animation file without motion
     * @param settings of {@code server.recipe}
     * @param parent an animation file from whose motion to start
     * @param asked when the user asked
     */
    record Request(
            Payload drawing, String prompt, long seed, String settings, Optional<Payload> parent, Instant asked) {}

    /** There is nothing to do for this ticket. */
    record Rest(String ticket) implements WorkerOrder {
        @Override
        public void accept(Handler handler) {
            handler.rest(this);
        }
    }

    /** Stop; nobody wants the result any more. */
    record Stop(Task task) implements WorkerOrder {
        @Override
        public void accept(Handler handler) {
            handler.stop(this);
        }
    }

    /** Stop searching, and finish with what there is. */
    record Keep(Task task) implements WorkerOrder {
        @Override
        public void accept(Handler handler) {
            handler.keep(this);
        }
    }

    /** One method per order. */
    interface Handler {
        /** Hears {@link Animate}. */
        void animate(Animate order);

        /** Hears {@link Rest}. */
        void rest(Rest order);

        /** Hears {@link Stop}. */
        void stop(Stop order);

        /** Hears {@link Keep}. */
        void keep(Keep order);
    }
}
