package dev.livestroke.diffusion.vae;

import dev.livestroke.tensor.Tensor;

/**
 * A projective map of the plane: {@code x = (a u + b v + c) / w, y = (d u + e v + f) / w, w = g u + h v + i}.
 *
 * @param rows of the matrix, nine numbers; handed over
 */
public record Quad(Matrix rows) {

    /** Nine numbers, row by row. */
    public record Matrix(double a, double b, double c, double d, double e, double f, double g, double h, double i) {}

    /**
     * Returns the map of the unit square to these corners (Heckbert 1989, section 2.2.3).
     *
     * @param p x and y of left top, right top, right bottom, left bottom
     */
    public static Quad of(double[] p) {
        double dx1 = p[2] - p[4];
        double dx2 = p[6] - p[4];
        double dy1 = p[3] - p[5];
        double dy2 = p[7] - p[5];
        double sx = p[0] - p[2] + p[4] - p[6];
        double sy = p[1] - p[3] + p[5] - p[7];
        double area = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / area;
        double h = (dx1 * sy - sx * dy1) / area;
        return new Quad(new Matrix(
                p[2] - p[0] + g * p[2],
                p[6] - p[0] + h * p[6],
                p[0],
                p[3] - p[1] + g * p[3],
                p[7] - p[1] + h * p[7],
                p[1],
                g,
                h,
                1));
    }

    /** Returns the way back. */
    public Quad inverse() {
        Matrix m = rows;
        return new Quad(new Matrix(
                m.e * m.i - m.f * m.h,
                m.c * m.h - m.b * m.i,
                m.b * m.f - m.c * m.e,
                m.f * m.g - m.d * m.i,
                m.a * m.i - m.c * m.g,
                m.c * m.d - m.a * m.f,
                m.d * m.h - m.e * m.g,
                m.b * m.g - m.a * m.h,
                m.a * m.e - m.b * m.d));
    }

    /** Returns this map after the unit square was brought to the square of {@code side} at (left, top). */
    public Quad cropped(double left, double top, double side) {
        Matrix m = rows;
        return new Quad(new Matrix(
                m.a * side,
                m.b * side,
                m.a * left + m.b * top + m.c,
                m.d * side,
                m.e * side,
                m.d * left + m.e * top + m.f,
                m.g * side,
                m.h * side,
                m.g * left + m.h * top + m.i));
    }

    /** Returns where (u, v) goes, along x. */
    public double x(double u, double v) {
        return (rows.a * u + rows.b * v + rows.c) / (rows.g * u + rows.h * v + rows.i);
    }

    /** Returns where (u, v) goes, along y. */
    public double y(double u, double v) {
        return (rows.d * u + rows.e * v + rows.f) / (rows.g * u + rows.h * v + rows.i);
    }

    /** Returns the nine numbers, row by row, as a network takes them. */
    Tensor tensor() {
        double[] all = {rows.a, rows.b, rows.c, rows.d, rows.e, rows.f, rows.g, rows.h, rows.i};
        float[] values = new float[all.length];
        for (int k = 0; k < all.length; k++) {
            values[k] = (float) all[k];
        }
        return Tensor.of(values, all.length);
    }
}
