package dev.livestroke.raster.coverage;

/** Copies into arrays that are kept from one picture to the next, so that nothing is allocated once they are long enough. */
public final class Kept {

    private Kept() {}

    /** Copies the first {@code size} numbers of {@code source} into {@code target}, or into a longer array; returns which. */
    public static double[] copy(double[] source, int size, double[] target) {
        double[] copy = target.length < size ? new double[source.length] : target;
        System.arraycopy(source, 0, copy, 0, size);
        return copy;
    }

    /** Copies the first {@code size} numbers of {@code source} into {@code target}, or into a longer array; returns which. */
    public static int[] copy(int[] source, int size, int[] target) {
        int[] copy = target.length < size ? new int[source.length] : target;
        System.arraycopy(source, 0, copy, 0, size);
        return copy;
    }
}
