package dev.livestroke.export.fit;

import dev.livestroke.export.Rounding;
import dev.livestroke.export.fit.TransformStep.Factors;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Fits the numbers of transforms, each by itself, on as fine a grid as it needs. */
final class NumberFitter {

    private static final double SAME = 1e-9;
    private static final double TURN = 360;

    private final TimeGrid grid;

    NumberFitter(TimeGrid grid) {
        this.grid = grid;
    }

    /**
     * A number over time.
     *
     * @param at its value at some seconds
     * @param gain how far a change by 1 moves the farthest point, in px
     * @param turns whether 360 more is the same
     */
    record MovingNumber(DoubleUnaryOperator at, double gain, boolean turns) {}

    /** Returns the track of {@code number} that moves no point by more than {@code tolerance} px from its place. */
    FittedTrack<Double> fit(MovingNumber number, double tolerance, Rounding rounding) {
        MovingNumber none = new MovingNumber(seconds -> 0, 0, false);
        return fit(number, none, tolerance, rounding).map(value -> value[0]);
    }

    /** Returns the track of two factors that share their times. */
    FittedTrack<Factors> fitFactors(MovingNumber x, MovingNumber y, double tolerance, Rounding rounding) {
        return fit(x, y, tolerance, rounding).map(value -> new Factors(value[0], value[1]));
    }

    private FittedTrack<double[]> fit(MovingNumber x, MovingNumber y, double tolerance, Rounding rounding) {
        for (TimeGrid fine = grid; ; fine = fine.finer()) {
            TimeGrid here = fine;
            double[][] values = sampled(here, x.at(), y.at());
            double[][] places =
                    sampled(here, s -> x.gain() * x.at().applyAsDouble(s), s -> y.gain() * y.at().applyAsDouble(s));
            boolean closed = isWhole(values, 0, x.turns()) && isWhole(values, 1, y.turns());
            Signal signal = new Signal(places, TimeGrid.STRIDE, closed);
            TrackFitter fitter = new TrackFitter(here, signal, values, rounding, tolerance);
            Optional<FittedTrack<double[]>> track = fitter.fit(tolerance);
            if (track.isPresent() || !here.hasFiner()) {
                return track.orElseGet(fitter::atEveryStep);
            }
        }
    }

    private static double[][] sampled(TimeGrid grid, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double[][] sampled = new double[grid.samples() + 1][];
        for (int k = 0; k < sampled.length; k++) {
            double seconds = grid.secondsOf(k);
            sampled[k] = new double[] {x.applyAsDouble(seconds), y.applyAsDouble(seconds)};
        }
        return sampled;
    }

    private static boolean isWhole(double[][] values, int c, boolean turns) {
        double pass = values[values.length - 1][c] - values[0][c];
        return Math.abs(turns ? pass - TURN * Math.rint(pass / TURN) : pass) < SAME;
    }
}
