package dev.livestroke.animator;

import dev.livestroke.animation.Loop;

/** How a motion goes on when its pass is over. */
public enum Course {
    /** It repeats. Place and velocity meet at the seam, unless the prompt lets the drawing go away or grow. */
    FOREVER,
    /** It repeats, and place and velocity always meet at the seam. */
    SEAMLESS,
    /** It plays once and may end elsewhere than it began. */
    ONCE,
    /** It plays once and ends where it began. */
    RETURN,
    /** It goes there and, in the second half of the pass, the same way back; then it repeats. The prior sees the way there. */
    PING_PONG;

    /** Returns what players do at the end of the pass. */
    public Loop loop() {
        return this == ONCE || this == RETURN ? Loop.ONCE : Loop.FOREVER;
    }

    /** Returns whether the motion may end elsewhere than it began (to and fro: turn round elsewhere). */
    boolean open() {
        return this == ONCE || this == PING_PONG;
    }

    /** Returns whether the drawing may go away or grow if the prompt asks for it. */
    boolean leaves() {
        return this == FOREVER || open();
    }
}
