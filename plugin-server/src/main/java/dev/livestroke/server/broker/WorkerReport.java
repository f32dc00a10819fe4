package dev.livestroke.server.broker;

import dev.livestroke.server.json.Payload;
import java.util.Optional;

/** What a worker says to the server. Where there is an attempt, the server checks whether it still counts. */
public sealed interface WorkerReport {

    /** Returns who says it. */
    String worker();

    /** Hands this to the method of {@code handler} that is named for it. */
    void accept(Handler handler);

    /** Whether it must outlive a crash of the server. */
    default boolean isLasting() {
        return false;
    }

    /** What is said of one attempt at a job. */
    sealed interface OfTask extends WorkerReport {
        /** Returns the attempt. */
        Task task();
    }

    /**
     * Every second.
     *
     * @param ready whether the networks are loaded
     */
    record Alive(String worker, boolean ready) implements WorkerReport {
        @Override
        public void accept(Handler handler) {
            handler.alive(this);
        }
    }

    /** Asks which work the ticket stands for. */
    record Claim(String worker, String ticket) implements WorkerReport {
        @Override
        public void accept(Handler handler) {
            handler.claim(this);
        }
    }

    /**
     * How far it is.
     *
     * @param stage of the animator's, its name
     * @param secondsLeft estimate, if there is one
     */
    record Progressed(String worker, Task task, String stage, int done, int total, Optional<Double> secondsLeft)
            implements OfTask {
        @Override
        public void accept(Handler handler) {
            handler.progressed(this);
        }
    }

    /**
     * The motion found so far.
     *
     * @param animation an animation file
     */
    record Previewed(String worker, Task task, int step, Payload animation) implements OfTask {
        @Override
        public void accept(Handler handler) {
            handler.previewed(this);
        }
    }

    /** From where another worker could go on. */
    record Checkpointed(String worker, Task task, int step, Payload checkpoint) implements OfTask {
        @Override
        public void accept(Handler handler) {
            handler.checkpointed(this);
        }
    }

    /** Something a user should know though the work goes on. */
    record Warned(String worker, Task task, String message) implements OfTask {
        @Override
        public void accept(Handler handler) {
            handler.warned(this);
        }
    }

    /**
     * The result.
     *
     * @param animation an animation file
     * @param report what it took, JSON
     * @param kept whether it was stopped early, as asked
     */
    record Finished(String worker, Task task, Payload animation, String report, boolean kept) implements OfTask {
        @Override
        public void accept(Handler handler) {
            handler.finished(this);
        }

        @Override
        public boolean isLasting() {
            return true;
        }
    }

    /** Why it cannot be made. */
    record Failed(String worker, Task task, Fault fault, String message) implements OfTask {
        @Override
        public void accept(Handler handler) {
            handler.failed(this);
        }

        @Override
        public boolean isLasting() {
            return true;
        }
    }

    /** Kinds of failure that a worker can tell. */
    enum Fault {
        /** Java's heap, the machine's or the device's memory; the worker's process ends after it. */
        OUT_OF_MEMORY,
        /** The networks do not load, or return what is not a number. */
        ENGINE,
        /** The request cannot be animated. */
        REQUEST,
        /** A bug. */
        BUG
    }

    /** One method per report. */
    interface Handler {
        /** Hears {@link Alive}. */
        void alive(Alive report);

        /** Hears {@link Claim}. */
        void claim(Claim report);

        /** Hears {@link Progressed}. */
        void progressed(Progressed report);

        /** Hears {@link Previewed}. */
        void previewed(Previewed report);

        /** Hears {@link Checkpointed}. */
        void checkpointed(Checkpointed report);

        /** Hears {@link Warned}. */
        void warned(Warned report);

        /** Hears {@link Finished}. */
        void finished(Finished report);

        /** Hears {@link Failed}. */
        void failed(Failed report);
    }
}
