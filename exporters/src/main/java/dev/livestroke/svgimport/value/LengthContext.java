package dev.livestroke.svgimport.value;

/**
 * What relative lengths refer to.
 *
 * @param width of the nearest viewport, in user units
 * @param height of the nearest viewport, in user units
 * @param fontSize in user units
 */
public record LengthContext(double width, double height, double fontSize) {

    /** Returns the length of 100 % along {@code axis}, in user units. */
    double whole(Axis axis) {
        return switch (axis) {
            case X -> width;
            case Y -> height;
            case DIAGONAL -> Math.hypot(width, height) / Math.sqrt(2);
        };
    }

    /** Returns the same viewport with another font size. */
    public LengthContext withFontSize(double other) {
        return new LengthContext(width, height, other);
    }
}
