package dev.livestroke.animator;

import dev.livestroke.animation.Timing;
import dev.livestroke.geometry.Sketch;

/** Tells what in a direction contradicts the drawing, the timing or itself. */
final class DirectionCheck {

    private DirectionCheck() {}

    /** @throws DirectionException if the direction cannot be followed */
    static void require(Direction direction, Sketch sketch, Timing timing) {
        if (direction.course().loop() != timing.loop()) {
            throw new DirectionException("a motion of course " + direction.course() + " needs the loop "
                    + direction.course().loop() + ", found " + timing.loop());
        }
    }
}
