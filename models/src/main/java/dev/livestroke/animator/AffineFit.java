package dev.livestroke.animator;

import dev.livestroke.raster.paint.PlaneMap;

/** The affine map that takes points nearest to where they have gone, by least squares. */
final class AffineFit {

    /** Of the spread of the points: in a direction with less than this share they say nothing about scale. */
    private static final double THIN = 1e-6;

    private AffineFit() {}

    /** Returns the map from {@code rest} [P, 2] to {@code moved}, [P, 2] from index {@code offset} on. */
    static PlaneMap of(double[] rest, double[] moved, int offset) {
        int count = rest.length / 2;
        double[] mean = new double[4];
        for (int i = 0; i < rest.length; i++) {
            mean[i % 2] += rest[i] / count;
            mean[2 + i % 2] += moved[offset + i] / count;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double[] to = new double[4]; // moved x and y against rest x, then against rest y
        for (int i = 0; i < rest.length; i += 2) {
            double x = rest[i] - mean[0];
            double y = rest[i + 1] - mean[1];
            double u = moved[offset + i] - mean[2];
            double v = moved[offset + i + 1] - mean[3];
            xx += x * x;
            xy += x * y;
            yy += y * y;
            to[0] += u * x;
            to[1] += v * x;
            to[2] += u * y;
            to[3] += v * y;
        }
        double determinant = xx * yy - xy * xy;
        if (!(determinant > THIN * THIN * (xx + yy) * (xx + yy))) {
            return new PlaneMap(1, 0, 0, 1, mean[2] - mean[0], mean[3] - mean[1]);
        }
        double a = (to[0] * yy - to[2] * xy) / determinant;
        double b = (to[1] * yy - to[3] * xy) / determinant;
        double c = (to[2] * xx - to[0] * xy) / determinant;
        double d = (to[3] * xx - to[1] * xy) / determinant;
        return new PlaneMap(a, b, c, d, mean[2] - a * mean[0] - c * mean[1], mean[3] - b * mean[0] - d * mean[1]);
    }
}
