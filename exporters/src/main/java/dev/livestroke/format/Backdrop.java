package dev.livestroke.format;

import dev.livestroke.geometry.Color;

/** What lies behind the drawing. */
public sealed interface Backdrop {

    /** Nothing. */
    record Transparent() implements Backdrop {}

    /** One colour. */
    record Solid(Color color) implements Backdrop {}

    /** White paper. */
    Backdrop WHITE = new Solid(new Color(255, 255, 255));

    /** Nothing. */
    Backdrop TRANSPARENT = new Transparent();
}
