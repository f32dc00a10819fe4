package dev.livestroke.cli.terminal;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Progress;
import dev.livestroke.animator.ProgressListener;

/** Shows a person how the animation gets on, until it is closed. */
public interface ProgressDisplay extends ProgressListener, AutoCloseable {

    /** Shows nothing. */
    ProgressDisplay SILENT = progress -> {};

    @Override
    void progressed(Progress progress);

    /** Previews are for those who can draw them. */
    @Override
    default void previewed(Animation preview) {}

    /** Takes the display away, so that other lines may follow. */
    @Override
    default void close() {}
}
