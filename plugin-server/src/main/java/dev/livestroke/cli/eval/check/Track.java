package dev.livestroke.cli.eval.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where some control points are at evenly spaced moments, from the drawing at rest to the end of the pass. */
public final class Track {

    /** Coordinates, [moment][x or y][point]. */
    private final double[][][] places;

    /**
     * Takes coordinates, [moment][x or y][point], in shares of the drawing's longer side.
     *
     * @throws IllegalArgumentException if there are fewer than two moments or no point
     */
    public Track(double[][][] places) {
        if (places.length < 2 || places[0][0].length == 0) {
            throw new IllegalArgumentException("a track needs two moments and a point");
        }
        this.places = places;
    }

    int moments() {
        return places.length;
    }

    int points() {
        return places[0][0].length;
    }

    double x(int moment, int point) {
        return places[moment][0][point];
    }

    double y(int moment, int point) {
        return places[moment][1][point];
    }

    /** Returns the mean x of the points at each moment. */
    double[] centreX() {
        return perMoment(k -> Arrays.stream(places[k][0]).average().orElse(0));
    }

    /** Returns the mean y of the points at each moment. */
    double[] centreY() {
        return perMoment(k -> Arrays.stream(places[k][1]).average().orElse(0));
    }

    /** Returns the fit to the points at each moment. */
    List<Similarity> fits() {
        return Arrays.stream(places).map(now -> new Similarity(places[0], now)).toList();
    }

    /** Returns the turn at each moment, clockwise, in radians, counted on over whole turns. */
    double[] angles() {
        List<Similarity> fits = fits();
        double[] angles = new double[moments()];
        for (int k = 1; k < angles.length; k++) {
            double step = fits.get(k).angle() - angles[k - 1];
            angles[k] = angles[k - 1] + step - 2 * Math.PI * Math.rint(step / (2 * Math.PI));
        }
        return angles;
    }

    /** Returns this motion as seen by someone who moves, turns and grows with {@code body}. */
    Track relativeTo(Track body) {
        List<Similarity> fits = body.fits();
        double[][][] seen = new double[moments()][2][points()];
        for (int k = 0; k < moments(); k++) {
            for (int i = 0; i < points(); i++) {
                double[] place = fits.get(k).undone(x(k, i), y(k, i));
                seen[k][0][i] = place[0];
                seen[k][1][i] = place[1];
            }
        }
        return new Track(seen);
    }

    /** Returns the points that are lowest at rest: those within {@code share} of the height from the bottom. */
    Track lowest(double share) {
        double[] y = places[0][1];
        double bottom = Arrays.stream(y).max().orElseThrow();
        double limit = bottom - share * Signals.range(y);
        return only(i -> y[i] >= limit);
    }

    /** Returns the points that are highest at rest: those within {@code share} of the height from the top. */
    Track highest(double share) {
        double[] y = places[0][1];
        double limit = Arrays.stream(y).min().orElseThrow() + share * Signals.range(y);
        return only(i -> y[i] <= limit);
    }

    /** Returns the points whose place at rest lies between two shares of the width from the left. */
    Track between(double left, double right) {
        double[] x = places[0][0];
        double first = Arrays.stream(x).min().orElseThrow();
        double width = Signals.range(x);
        return only(i -> x[i] >= first + left * width && x[i] <= first + right * width);
    }

    /** Returns these points and those of {@code other}. */
    Track with(Track other) {
        double[][][] all = new double[moments()][2][];
        for (int k = 0; k < moments(); k++) {
            for (int axis = 0; axis < 2; axis++) {
                all[k][axis] = DoubleStream.concat(Arrays.stream(places[k][axis]), Arrays.stream(other.places[k][axis]))
                        .toArray();
            }
        }
        return new Track(all);
    }

    /** Returns how far the points are from their mean place, on average over points and moments. */
    double deviation() {
        double sum = 0;
        for (int i = 0; i < points(); i++) {
            int point = i;
            double meanX = Arrays.stream(perMoment(k -> x(k, point))).average().orElse(0);
            double meanY = Arrays.stream(perMoment(k -> y(k, point))).average().orElse(0);
            sum += Arrays.stream(perMoment(k -> Math.hypot(x(k, point) - meanX, y(k, point) - meanY)))
                    .average()
                    .orElse(0);
        }
        return sum / points();
    }

    /** Returns how far the centre goes to and fro: the diagonal of the box it stays in. */
    double reach() {
        return Math.hypot(Signals.range(centreX()), Signals.range(centreY()));
    }

    /** Returns the way that a point goes during the pass, on average. */
    double way() {
        double sum = 0;
        for (int k = 1; k < moments(); k++) {
            for (int i = 0; i < points(); i++) {
                sum += Math.hypot(x(k, i) - x(k - 1, i), y(k, i) - y(k - 1, i));
            }
        }
        return sum / points();
    }

    /** Returns {@code f} of each moment. */
    double[] perMoment(IntToDoubleFunction f) {
        return IntStream.range(0, moments()).mapToDouble(f).toArray();
    }

    private Track only(IntPredicate chosen) {
        int[] kept = IntStream.range(0, points()).filter(chosen).toArray();
        return new Track(Arrays.stream(places)
                .map(now -> Arrays.stream(now)
                        .map(axis ->
                                Arrays.stream(kept).mapToDouble(i -> axis[i]).toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new));
    }
}
