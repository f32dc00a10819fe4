package dev.livestroke.export.fit;

/** What is to be fitted: places over one pass at even samples. The error of a fit is the largest distance of any point. */
final class Signal {

    private final double[][] places;
    private final int stride;
    private final boolean closed;

    /**
     * @param places in canvas px, [samples + 1, 2 * points], each point's x and y side by side
     * @param stride a keyframe may stand at every {@code stride}-th sample; divides the number of samples
     * @param closed whether the last sample is the first one again, but for whole turns, so that the first and last
     *     keyframe share their value
     */
    Signal(double[][] places, int stride, boolean closed) {
        this.places = places;
        this.stride = stride;
        this.closed = closed;
    }

    double[][] places() {
        return places;
    }

    int stride() {
        return stride;
    }

    boolean closed() {
        return closed;
    }

    int samples() {
        return places.length - 1;
    }

    /** Returns how many steps there are from the first possible keyframe to the last. */
    int steps() {
        return samples() / stride;
    }

    /** Returns the largest distance between two points of the same index. */
    static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int c = 0; c < a.length; c += 2) {
            double dx = a[c] - b[c];
            double dy = a[c + 1] - b[c + 1];
            largest = Math.max(largest, dx * dx + dy * dy);
        }
        return Math.sqrt(largest);
    }

    /** Returns the largest distance between the points of {@code place} and those at {@code progress} from a to b. */
    static double distance(double[] place, double[] a, double[] b, double progress) {
        double largest = 0;
        for (int c = 0; c < a.length; c += 2) {
            double dx = place[c] - a[c] - progress * (b[c] - a[c]);
            double dy = place[c + 1] - a[c + 1] - progress * (b[c + 1] - a[c + 1]);
            largest = Math.max(largest, dx * dx + dy * dy);
        }
        return Math.sqrt(largest);
    }
}
