package dev.livestroke.server.protocol;

import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.MotionClip;
import java.util.Optional;

/**
 * News of a job. Those with a {@code seq} are kept, count from 1 without gap, and can be had again by {@code resume};
 * the others are true now only, and a newer one takes the place of one that was not sent yet.
 */
public sealed interface JobNews extends ServerMessage {

    /** Returns the job's id. */
    String job();

    /** News that is kept. */
    sealed interface Kept extends JobNews {

        /** Returns its number, from 1. */
        long seq();

        /** Returns whether the job is over with it. */
        default boolean isLast() {
            return false;
        }
    }

    /** News that is true now only. */
    sealed interface Now extends JobNews {}

    /** The job waits; {@code position} 1 is next. */
    record Queued(String job, long seq, int position) implements Kept {}

    /** A worker has taken the job; after a crash it goes on from {@code fromStep}. */
    record Started(String job, long seq, int attempt, int fromStep) implements Kept {}

    /** Something a person should know; the job goes on. */
    record Warning(String job, long seq, String message, Optional<String> layer) implements Kept {}

    /** The job is done and its result is saved. */
    record Finished(String job, long seq, AnimationSummary animation) implements Kept {
        @Override
        public boolean isLast() {
            return true;
        }
    }

    /** The job is over without a result. */
    record Failed(String job, long seq, ErrorCode code, String message) implements Kept {
        @Override
        public boolean isLast() {
            return true;
        }
    }

    /** The job was stopped. */
    record Cancelled(String job, long seq, Reason reason) implements Kept {
        @Override
        public boolean isLast() {
            return true;
        }
    }

    /** A waiting job's place now. */
    record Position(String job, int position) implements Now {}

    /** How far a running job is; {@code secondsLeft} is an estimate for all of it, if there is one. */
    record Progress(String job, Stage stage, int step, int steps, Optional<Double> secondsLeft) implements Now {}

    /** The motion found so far. */
    record Preview(String job, int step, MotionClip clip) implements Now {}

    /** What a running job does. */
    enum Stage {
        LOADING,
        START,
        DISTILLING,
        FINISHING
    }

    /** Why a job was stopped. */
    enum Reason {
        ASKED,
        REPLACED
    }
}
