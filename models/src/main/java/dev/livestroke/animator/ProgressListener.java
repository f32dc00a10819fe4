package dev.livestroke.animator;

import dev.livestroke.animation.Animation;

/** Hears how an animation gets on, on the thread that animates; it must be quick and must not throw. */
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void progressed(Progress progress) {}

        @Override
        public void previewed(Animation preview) {}
    };

    /** Called at each step of each stage. */
    void progressed(Progress progress);

    /** Called with the motion found so far: after the start, and then every few steps. */
    void previewed(Animation preview);

    /**
     * Called once the start is found and after every step of distilling, with a state that can be written down now and
     * gone on from later. Nothing is written unless this asks for it.
     */
    default void checkpointable(Checkpoint checkpoint) {}
}
