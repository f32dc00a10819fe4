package dev.livestroke.geometry;

/**
 * A plane affine map in SVG's order: {@code x' = a x + c y + e}, {@code y' = b x + d y + f} (SVG 2, 8.5).
 */
public record Affine(double a, double b, double c, double d, double e, double f) {

    /** The map that moves nothing. */
    public static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    /** @throws IllegalArgumentException if an entry is not finite */
    public Affine {
        if (!Double.isFinite(a + b + c + d + e + f)) {
            throw new IllegalArgumentException(
                    "affine entries must be finite: " + a + " " + b + " " + c + " " + d + " " + e + " " + f);
        }
    }

    /** Returns the translation by {@code dx, dy}. */
    public static Affine translate(double dx, double dy) {
        return new Affine(1, 0, 0, 1, dx, dy);
    }

    /** Returns the scaling about the origin. */
    public static Affine scale(double sx, double sy) {
        return new Affine(sx, 0, 0, sy, 0, 0);
    }

    /** Returns the rotation about the origin; positive angles turn clockwise on screen (y down). */
    public static Affine rotate(double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Affine(cos, sin, -sin, cos, 0, 0);
    }

    /** Returns the map that applies {@code inner} first and this map second. */
    public Affine compose(Affine inner) {
        return new Affine(
                a * inner.a + c * inner.b,
                b * inner.a + d * inner.b,
                a * inner.c + c * inner.d,
                b * inner.c + d * inner.d,
                a * inner.e + c * inner.f + e,
                b * inner.e + d * inner.f + f);
    }

    /**
     * Returns the map that undoes this one.
     *
     * @throws ArithmeticException if this map is flat
     */
    public Affine inverse() {
        double determinant = determinant();
        if (determinant == 0) {
            throw new ArithmeticException("a flat map cannot be undone: " + this);
        }
        return new Affine(
                d / determinant,
                -b / determinant,
                -c / determinant,
                a / determinant,
                (c * f - d * e) / determinant,
                (b * e - a * f) / determinant);
    }

    /** Returns where this map takes {@code point}. */
    public Point apply(Point point) {
        return new Point(a * point.x() + c * point.y() + e, b * point.x() + d * point.y() + f);
    }

    /** Returns the signed factor by which this map multiplies areas. */
    public double determinant() {
        return a * d - b * c;
    }

    /** Returns the factor by which this map multiplies lengths on average over directions: the root of |determinant|. */
    public double meanScale() {
        return Math.sqrt(Math.abs(determinant()));
    }

    /** Returns whether circles stay circles, to {@code tolerance} relative to the map's size. */
    public boolean isSimilarity(double tolerance) {
        double size = Math.hypot(a, b) + Math.hypot(c, d);
        boolean turned = Math.abs(a - d) + Math.abs(b + c) <= tolerance * size;
        boolean mirrored = Math.abs(a + d) + Math.abs(b - c) <= tolerance * size;
        return turned || mirrored;
    }
}
