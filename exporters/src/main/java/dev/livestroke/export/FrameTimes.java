package dev.livestroke.export;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;

/**
 * The moments at which a pass is shown as single pictures, at even steps from 0 s.
 *
 * @param count pictures, at least one
 * @param steps into which the pass is parted
 * @param passSeconds length of the pass
 */
public record FrameTimes(int count, int steps, double passSeconds) {

    /**
     * Returns the moments of a pass at {@code fps}, kept to a whole number of steps. Where the pass repeats, its end is
     * left out, since the first picture follows; where it plays once, it ends with its last moment.
     */
    public static FrameTimes of(Timing timing, double fps) {
        double seconds = timing.durationSeconds();
        int steps = (int) Math.max(1, Math.min(Integer.MAX_VALUE - 1, Math.round(seconds * fps)));
        return new FrameTimes(timing.loop() == Loop.FOREVER ? steps : steps + 1, steps, seconds);
    }

    /** Returns the moment of picture {@code index}, 0 to {@link #count} - 1. */
    public double seconds(int index) {
        return index * passSeconds / steps;
    }

    /** Returns the true rate, pictures per second. */
    public double fps() {
        return steps / passSeconds;
    }
}
