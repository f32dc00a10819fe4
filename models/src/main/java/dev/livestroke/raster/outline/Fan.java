package dev.livestroke.raster.outline;

/** The corners of the regular polygons that stand for circles: fixed directions, so that they hang on the centre alone. */
final class Fan {

    private static final int FINEST = 1024;
    private static final int COARSEST = 8;
    private static final double[] X = new double[FINEST];
    private static final double[] Y = new double[FINEST];
    private static final double[] REACH = new double[Integer.numberOfTrailingZeros(FINEST) + 1];

    static {
        for (int count = COARSEST; count <= FINEST; count *= 2) {
            double angle = 2 * Math.PI / count;
            REACH[Integer.numberOfTrailingZeros(count)] = Math.sqrt(angle / Math.sin(angle));
        }
        for (int k = 0; k < FINEST; k++) {
            X[k] = Math.cos(2 * Math.PI * k / FINEST);
            Y[k] = Math.sin(2 * Math.PI * k / FINEST);
        }
    }

    private Fan() {}

    /**
     * Returns how many corners, at {@link #reach}, keep within {@code tolerance} px of a circle of radius {@code radius} px; a
     * power of 2.
     */
    static int count(double radius, double tolerance) {
        int count = COARSEST;
        while (count < FINEST && radius * (reach(count) - 1) > tolerance) {
            count *= 2;
        }
        return count;
    }

    /** The same for corners that lie on the circle. */
    static int countWithin(double radius, double tolerance) {
        int count = COARSEST;
        while (count < FINEST && radius * (1 - X[FINEST / count / 2]) > tolerance) {
            count *= 2;
        }
        return count;
    }

    /**
     * Returns how far the corners of the polygon of {@code count} corners are from the centre that has the area of a circle
     * of radius 1: a little above 1. Its sides come half as close from within.
     */
    static double reach(int count) {
        return REACH[Integer.numberOfTrailingZeros(count)];
    }

    /** Returns the x of the direction of corner {@code k} of {@code count}; k may be any number. */
    static double x(long k, int count) {
        return X[(int) Math.floorMod(k, (long) count) * (FINEST / count)];
    }

    /** Returns the y of the direction of corner {@code k} of {@code count}; k may be any number. */
    static double y(long k, int count) {
        return Y[(int) Math.floorMod(k, (long) count) * (FINEST / count)];
    }
}
