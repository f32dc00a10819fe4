package dev.livestroke.motion;

/**
 * The Fourier basis in time: sin and cos of whole numbers of turns, and a constant. A series in it closes its loop
 * exactly.
 *
 * <p>A series has {@code 2 harmonics + 1} coefficients: sin 1 … sin n, cos 1 … cos n, constant.
 */
final class FourierBasis {

    private final int harmonics;
    private final double[] times;
    private final double[] values;

    FourierBasis(int harmonics, double[] times) {
        this.harmonics = harmonics;
        this.times = times.clone();
        this.values = new double[times.length * size(harmonics)];
        for (int frame = 0; frame < times.length; frame++) {
            for (int k = 1; k <= harmonics; k++) {
                // Whole turns are taken off before the sine, so that time 1 equals time 0 to the bit.
                double turns = k * times[frame];
                double angle = 2 * Math.PI * (turns - Math.floor(turns));
                values[frame * size(harmonics) + k - 1] = Math.sin(angle);
                values[frame * size(harmonics) + harmonics + k - 1] = Math.cos(angle);
            }
            values[(frame + 1) * size(harmonics) - 1] = 1;
        }
    }

    static int size(int harmonics) {
        return 2 * harmonics + 1;
    }

    int frames() {
        return times.length;
    }

    double time(int frame) {
        return times[frame];
    }

    /** Returns the series whose coefficients start at {@code offset}, at {@code frame}. */
    double series(double[] coefficients, int offset, int frame) {
        int size = size(harmonics);
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += coefficients[offset + k] * values[frame * size + k];
        }
        return sum;
    }

    /** Adds the derivative of {@link #series} times {@code gradient} to the coefficients' gradient. */
    void addGradient(double gradient, int frame, double[] coefficientsGradient, int offset) {
        int size = size(harmonics);
        for (int k = 0; k < size; k++) {
            coefficientsGradient[offset + k] += gradient * values[frame * size + k];
        }
    }
}
