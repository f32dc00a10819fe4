package dev.livestroke.geometry;

/** Checks of numbers that several values share. */
final class Ranges {

    private Ranges() {}

    static void requireUnit(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1: " + value);
        }
    }

    static void requirePositive(double value, String name) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + value);
        }
    }
}
