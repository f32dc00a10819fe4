package dev.livestroke.geometry;

import java.util.List;

/**
 * A gradient along a line.
 *
 * @param start where offset 0 lies, in gradient space
 * @param end where offset 1 lies, in gradient space
 * @param stops at least one, offsets not falling
 * @param transform from gradient space to canvas px
 */
public record LinearGradient(Point start, Point end, List<GradientStop> stops, GradientSpread spread, Affine transform)
        implements Paint {

    /** @throws IllegalArgumentException if there is no stop or the offsets fall */
    public LinearGradient {
        stops = List.copyOf(stops);
        RadialGradient.requireStops(stops);
    }

    @Override
    public LinearGradient transformed(Affine map) {
        return new LinearGradient(start, end, stops, spread, map.compose(transform));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.linearGradient(this);
    }
}
