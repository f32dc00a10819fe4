package dev.livestroke.geometry;

import java.util.Locale;

/** An opaque sRGB colour, each channel 0 to 255; opacity is kept beside it. */
public record Color(int red, int green, int blue) implements Paint {

    /** Black. */
    public static final Color BLACK = new Color(0, 0, 0);

    /** @throws IllegalArgumentException if a channel is outside 0 to 255 */
    public Color {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException("channels must be 0 to 255: " + red + ", " + green + ", " + blue);
        }
    }

    /** Returns this colour as {@code #rrggbb}. */
    public String toHex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    @Override
    public Color transformed(Affine map) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.color(this);
    }
}
