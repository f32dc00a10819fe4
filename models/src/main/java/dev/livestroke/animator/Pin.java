package dev.livestroke.animator;

import dev.livestroke.geometry.Point;

/** What stays where it was drawn while the rest bends from it. */
public sealed interface Pin {

    /** The place of the drawing's curves that is nearest to a point, in canvas px. */
    record AtPoint(Point point) implements Pin {}

    /** All of a path layer or group. */
    record OfLayer(String layerId) implements Pin {}
}
