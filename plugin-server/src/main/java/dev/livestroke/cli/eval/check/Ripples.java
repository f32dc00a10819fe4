package dev.livestroke.cli.eval.check;

/**
 * A wave runs along a cloth from a pole at its left: the heights of the middle third and of the outer third of the cloth's
 * width go at the same rate, that at which both together are strongest, and the outer one lags by {@value #LAG} to 180
 * degrees; it ranges over at least {@value #RANGE} of the drawing's size, and the pole reaches at most a third as far.
 */
public record Ripples(String cloth, String pole) implements Check {

    static final double LAG = 15;
    static final double RANGE = 0.03;

    private static final int RATES = 6;

    @Override
    public Verdict of(Motion motion) {
        double[] middle = motion.part(cloth).between(0.3, 0.65).centreY();
        double[] outer = motion.part(cloth).between(0.65, 1).centreY();
        double strongest = 0;
        double lag = 0;
        for (int rate = 1; rate <= RATES; rate++) {
            double[] a = wave(middle, rate);
            double[] b = wave(outer, rate);
            if (strength(a) + strength(b) > strongest) {
                strongest = strength(a) + strength(b);
                lag = Math.atan2(b[1], b[0]) - Math.atan2(a[1], a[0]);
            }
        }
        double degrees = Math.toDegrees(Math.IEEEremainder(lag, 2 * Math.PI));
        double range = Signals.range(outer);
        return Verdict.of(
                Figure.atLeast("range of the end", range, RANGE),
                new Figure("lag in degrees", degrees, LAG, 180),
                Figure.atMost("reach of the pole", motion.part(pole).reach(), range / 3));
    }

    /** Returns cosine and sine part of a levelled signal at a whole number of waves a pass. */
    private static double[] wave(double[] signal, int rate) {
        double[] level = Signals.levelled(signal);
        int period = level.length - 1;
        double cos = 0;
        double sin = 0;
        for (int k = 0; k < period; k++) {
            cos += level[k] * Math.cos(2 * Math.PI * rate * k / period);
            sin += level[k] * Math.sin(2 * Math.PI * rate * k / period);
        }
        return new double[] {cos, sin};
    }

    private static double strength(double[] wave) {
        return wave[0] * wave[0] + wave[1] * wave[1];
    }
}
