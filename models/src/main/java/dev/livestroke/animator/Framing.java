package dev.livestroke.animator;

import dev.livestroke.motion.Penalties;

/**
 * From one frame of canvas units to another: {@code to = scale · from + shift}. Part of a scene has its own units, in which
 * it fills the prior's canvas as a single drawing does; a camera may follow it.
 */
record Framing(double scale, double shiftX, double shiftY) {

    static final Framing SAME = new Framing(1, 0, 0);

    /** Returns this framing followed by {@code next}. */
    Framing then(Framing next) {
        return new Framing(next.scale * scale, next.scale * shiftX + next.shiftX, next.scale * shiftY + next.shiftY);
    }

    double x(double x) {
        return scale * x + shiftX;
    }

    double y(double y) {
        return scale * y + shiftY;
    }

    /** Returns the prior's canvas without its edge, as seen from where this framing starts. */
    Penalties.Bounds canvas() {
        return new Penalties.Bounds(
                (-Penalties.EDGE - shiftX) / scale,
                (-Penalties.EDGE - shiftY) / scale,
                (Penalties.EDGE - shiftX) / scale,
                (Penalties.EDGE - shiftY) / scale);
    }
}
