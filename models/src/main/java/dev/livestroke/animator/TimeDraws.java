package dev.livestroke.animator;

/**
 * The diffusion times of a search: spread evenly by the golden ratio instead of at random, from {@value #LOW} up to a
 * limit that falls from {@value #FIRST_HIGH} to {@value #LAST_HIGH}: the large motion is settled first, the fine last.
 */
final class TimeDraws {

    private static final double LOW = 0.3;
    private static final double FIRST_HIGH = 0.98;
    private static final double LAST_HIGH = 0.6;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final double start;
    private final int steps;

    /** Prepares the times of {@code steps} steps; {@code start} in [0, 1) shifts them all. */
    TimeDraws(double start, int steps) {
        this.start = start;
        this.steps = steps;
    }

    /** Returns the diffusion time of step {@code step}, counted from 0. */
    double at(int step) {
        double place = start + step * GOLDEN;
        double high = FIRST_HIGH + (LAST_HIGH - FIRST_HIGH) * step / steps;
        return LOW + (place - Math.floor(place)) * (high - LOW);
    }
}
