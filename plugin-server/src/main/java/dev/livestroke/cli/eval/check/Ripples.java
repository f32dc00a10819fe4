package dev.livestroke.cli.eval.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A wave runs along a cloth from a pole at its left: of the outer three fifths of the cloth's width each goes up and down at
 * the same rate, that at which all together are strongest, and lags behind the one before by {@value #LAG} to 180 degrees, as
 * it does in waves down to two fifths of the cloth long; the last ranges over at least {@value #RANGE} of the drawing's size,
 * and the pole reaches at most a third as far.
 */
public record Ripples(String cloth, String pole) implements Check {

    static final double LAG = 15;
    static final double RANGE = 0.03;

    private static final int RATES = 6;
    private static final double FIFTH = 0.2;

    @Override
    public Verdict of(Motion motion) {
        List<double[]> fifths = Stream.of(0.4, 0.6, 0.8)
                .map(from -> motion.part(cloth).between(from, from + FIFTH).centreY())
                .toList();
        List<double[]> waves = IntStream.rangeClosed(1, RATES)
                .mapToObj(
                        rate -> fifths.stream().map(fifth -> wave(fifth, rate)).toList())
                .max(Comparator.comparingDouble(
                        all -> all.stream().mapToDouble(Ripples::strength).sum()))
                .orElseThrow();
        double range = Signals.range(fifths.get(2));
        return Verdict.of(
                Figure.atLeast("range of the end", range, RANGE),
                new Figure("lag in degrees", lag(waves.get(0), waves.get(1)), LAG, 180),
                new Figure("lag of the end in degrees", lag(waves.get(1), waves.get(2)), LAG, 180),
                Figure.atMost("reach of the pole", motion.part(pole).reach(), range / 3));
    }

    private static double lag(double[] before, double[] after) {
        double lag = Math.atan2(after[1], after[0]) - Math.atan2(before[1], before[0]);
        return Math.toDegrees(Math.IEEEremainder(lag, 2 * Math.PI));
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
