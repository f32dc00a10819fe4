package dev.livestroke.geometry;

import java.util.List;

/**
 * A gradient from a focus to a circle.
 *
 * @param center the circle's middle, in gradient space
 * @param radius the circle's radius, where offset 1 lies, in gradient space
 * @param focus where offset 0 lies, in gradient space, inside the circle
 * @param stops at least one, offsets not falling
 * @param transform from gradient space to canvas px
 */
public record RadialGradient(
        Point center, double radius, Point focus, List<GradientStop> stops, GradientSpread spread, Affine transform)
        implements Paint {

    /** @throws IllegalArgumentException if the radius is not positive, there is no stop or the offsets fall */
    public RadialGradient {
        stops = List.copyOf(stops);
        requireStops(stops);
        Ranges.requirePositive(radius, "gradient radius");
    }

    @Override
    public RadialGradient transformed(Affine map) {
        return new RadialGradient(center, radius, focus, stops, spread, map.compose(transform));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.radialGradient(this);
    }

    static void requireStops(List<GradientStop> stops) {
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("a gradient needs at least one stop");
        }
        for (int i = 1; i < stops.size(); i++) {
            if (stops.get(i).offset() < stops.get(i - 1).offset()) {
                throw new IllegalArgumentException("gradient offsets must not fall: stop " + i + " is at "
                        + stops.get(i).offset() + " after " + stops.get(i - 1).offset());
            }
        }
    }
}
