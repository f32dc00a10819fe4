package dev.livestroke.export;

import dev.livestroke.animation.Animation;

/** Turns an animation into the text of one file format. Writers are immutable and may be shared by threads. */
@FunctionalInterface
public interface AnimationWriter {

    /** Returns the file's text, to be saved as UTF-8, and what the format could not keep. */
    Exported write(Animation animation);
}
