package dev.livestroke.raster.trial;

import java.util.Arrays;

/** Frames that can be drawn again and again, and differentiated. */
public interface Trial {

    /** Times of a trial, milliseconds for all frames. */
    record Times(double forward, double forwardAndBackward) {}

    /** Draws all frames and returns their pixels; the live array. */
    float[] forward();

    /** Draws all frames, takes a gradient back, and returns the points'; the live array. */
    Object forwardAndBackward();

    /** Measures medians over runs that take about {@code seconds} each way, after as long a warm-up. */
    default Times measure(double seconds) {
        median(this::forwardAndBackward, seconds);
        double forward = median(this::forward, seconds);
        return new Times(forward, median(this::forwardAndBackward, seconds));
    }

    private static double median(Runnable work, double seconds) {
        double[] times = new double[16];
        int count = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (count < 3 || System.nanoTime() < end) {
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            long start = System.nanoTime();
            work.run();
            times[count++] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times, 0, count);
        return times[count / 2];
    }
}
