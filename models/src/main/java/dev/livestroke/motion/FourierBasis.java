package dev.livestroke.motion;

/**
 * The Fourier basis in time: sin and cos of whole numbers of turns, and a constant. A series in it closes its loop
 * exactly. Harmonic k is divided by k, so that the optimiser, whose steps are equally large in every coefficient, finds
 * slow motion first and quick motion still within reach.
 *
 * <p>A series has {@code 2 harmonics + 1} coefficients: sin 1 … sin n, cos 1 … cos n, constant; on an open {@link Clock}
 * one more, for a ramp {@code s - origin} that lets it end elsewhere. On a clock that starts from rest each
 * function of the basis is taken less its value at time 0 times the clock's fade, so that every series is 0 there.
 */
final class FourierBasis {

    private final int harmonics;
    private final int size;
    private final double[] times;
    private final double[] fades;
    private final double[] values;

    /** @param times of the pass, 0 to 1; the clock turns them into the field's own */
    FourierBasis(int harmonics, double[] times, Clock clock) {
        this.harmonics = harmonics;
        this.size = size(harmonics, clock);
        this.times = new double[times.length];
        this.fades = new double[times.length];
        this.values = new double[times.length * size];
        for (int frame = 0; frame < times.length; frame++) {
            double time = clock.at(times[frame]);
            double fade = clock.fade(time);
            this.times[frame] = time;
            this.fades[frame] = fade;
            int from = frame * size;
            for (int k = 1; k <= harmonics; k++) {
                // Whole turns are taken off before the sine, so that time 1 equals time 0 to the bit.
                double turns = k * time;
                double angle = 2 * Math.PI * (turns - Math.floor(turns));
                values[from + k - 1] = Math.sin(angle) / k;
                values[from + harmonics + k - 1] = (Math.cos(angle) - fade) / k;
            }
            values[from + 2 * harmonics] = 1 - fade;
            if (clock.open()) {
                values[from + 2 * harmonics + 1] = time - clock.origin();
            }
        }
    }

    /** Returns how many coefficients a series has. */
    static int size(int harmonics, Clock clock) {
        return 2 * harmonics + (clock.open() ? 2 : 1);
    }

    int size() {
        return size;
    }

    int harmonics() {
        return harmonics;
    }

    int frames() {
        return times.length;
    }

    /** Returns the field's own time at {@code frame}. */
    double time(int frame) {
        return times[frame];
    }

    /** Returns how much of the value at time 0 is taken off at {@code frame}. */
    double fade(int frame) {
        return fades[frame];
    }

    /** Returns the series whose coefficients start at {@code offset}, at {@code frame}. */
    double series(double[] coefficients, int offset, int frame) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += coefficients[offset + k] * values[frame * size + k];
        }
        return sum;
    }

    /** Adds the derivative of {@link #series} times {@code gradient} to the coefficients' gradient. */
    void addGradient(double gradient, int frame, double[] coefficientsGradient, int offset) {
        for (int k = 0; k < size; k++) {
            coefficientsGradient[offset + k] += gradient * values[frame * size + k];
        }
    }
}
