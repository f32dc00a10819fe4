package dev.livestroke.geometry;

/** What colours an area: one colour, or a gradient in canvas px. */
public sealed interface Paint permits Color, LinearGradient, RadialGradient {

    /** Hands this paint to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the paint that moves with what it paints: a gradient's image under {@code map}; a colour is the same. */
    Paint transformed(Affine map);

    /** One method per kind of paint. */
    interface Visitor<R> {
        R color(Color color);

        R linearGradient(LinearGradient gradient);

        R radialGradient(RadialGradient gradient);
    }
}
