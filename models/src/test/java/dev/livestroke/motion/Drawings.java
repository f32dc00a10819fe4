package dev.livestroke.motion;

import java.util.Arrays;
import java.util.Random;

/** Drawings to test with, in canvas units. */
final class Drawings {

    private Drawings() {}

    /** Returns separate random strokes of one segment each. */
    static RestDrawing strokes(long seed, int strokes) {
        Random random = new Random(seed);
        double[] points = new double[8 * strokes];
        int[] segments = new int[4 * strokes];
        for (int i = 0; i < points.length; i++) {
            points[i] = 0.6 * (random.nextDouble() - 0.5);
        }
        for (int i = 0; i < segments.length; i++) {
            segments[i] = i;
        }
        return new RestDrawing(points, segments);
    }

    /** Returns one straight stroke of joined segments along y = 0, its points {@code step} apart from x = 0 on. */
    static RestDrawing line(int segmentCount, double step) {
        double[] points = new double[2 * (3 * segmentCount + 1)];
        int[] segments = new int[4 * segmentCount];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = step * (i / 2);
        }
        for (int i = 0; i < segments.length; i++) {
            segments[i] = 3 * (i / 4) + i % 4;
        }
        return new RestDrawing(points, segments);
    }

    static RestDrawing onePoint() {
        return new RestDrawing(new double[] {0.1, -0.2}, new int[0]);
    }

    /** Returns two strokes whose eight points are all at one place. */
    static RestDrawing coincident() {
        double[] points = new double[16];
        Arrays.fill(points, 0.125);
        return new RestDrawing(points, new int[] {0, 1, 2, 3, 4, 5, 6, 7});
    }

    static HandleField field(RestDrawing rest, int frames, HandleSettings settings) {
        return new HandleField(rest, new PointGraph(rest), frames, settings);
    }

    /** Fills {@code values} with normal numbers of deviation {@code size}. */
    static void randomize(double[] values, Random random, double size) {
        for (int i = 0; i < values.length; i++) {
            values[i] = size * random.nextGaussian();
        }
    }
}
