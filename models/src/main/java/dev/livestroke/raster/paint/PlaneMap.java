package dev.livestroke.raster.paint;

/** {@code x' = a x + c y + e}, {@code y' = b x + d y + f}. */
public record PlaneMap(double a, double b, double c, double d, double e, double f) {

    /** The map that moves nothing. */
    public static final PlaneMap IDENTITY = new PlaneMap(1, 0, 0, 1, 0, 0);

    double determinant() {
        return a * d - b * c;
    }
}
