package dev.livestroke.export.fit;

import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.BezierPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rounds the numbers of a shape's keyframes wherever the tolerance leaves room. A fit uses the whole tolerance only at
 * some points and moments; elsewhere a whole number, or a half, does as well as a tenth, and takes less of a file. Greedy:
 * each number in turn goes to the coarsest multiple that keeps every point within the tolerance, in whichever direction.
 */
final class ShapeRounder {

    /** Of the tolerance; the rest is for what goes wrong between samples. */
    private static final double SHARE = 0.97;
    /** In units of the last decimal. */
    private static final int[] STEPS = {100, 50, 10, 5};
    /** In the second round numbers find room that others made. */
    private static final int ROUNDS = 2;

    private final Places places;
    private final Rounding rounding;
    private final double limit;

    /**
     * @param rounding of the numbers as they come
     * @param tolerance in canvas px
     */
    ShapeRounder(Places places, Rounding rounding, double tolerance) {
        this.places = places;
        this.rounding = rounding;
        this.limit = SHARE * tolerance;
    }

    /** Returns {@code track} with plainer numbers; its points stay within the tolerance where they are now. */
    FittedTrack<BezierPath> rounded(FittedTrack<BezierPath> track) {
        return track.isResting() ? track : new Round(track).rounded();
    }

    /** The work on one track. */
    private final class Round {
        private final FittedTrack<BezierPath> track;
        private final List<Grip> grips;
        private final ShapeMisses misses;
        /** [keyframe, 2 * control points] */
        private final double[][] controls;

        Round(FittedTrack<BezierPath> track) {
            this.track = track;
            this.grips = Grip.of(track.first());
            this.misses = new ShapeMisses(places, track, grips);
            this.controls = track.keyframes().stream()
                    .map(keyframe -> Outline.controls(keyframe.value()))
                    .toArray(double[][]::new);
        }

        FittedTrack<BezierPath> rounded() {
            double unit = Math.pow(10, -rounding.decimals());
            int last = controls.length - 1;
            for (int round = 0; round < ROUNDS; round++) {
                for (int step : STEPS) {
                    for (int k = 0; k < (misses.closed() ? last : last + 1); k++) {
                        for (int grip = 0; grip < grips.size(); grip++) {
                            round(k, grip, step * unit);
                        }
                    }
                }
            }
            if (misses.closed()) {
                controls[last] = controls[0];
            }
            return shapes();
        }

        /** Both numbers if both can be, else one. */
        private void round(int k, int grip, double step) {
            double[] x = ways(grips.get(grip).number(controls[k], 0), step);
            double[] y = ways(grips.get(grip).number(controls[k], 1), step);
            for (double dx : x) {
                for (double dy : y) {
                    if (move(k, grip, dx, dy)) {
                        return;
                    }
                }
            }
            for (double dx : x) {
                if (move(k, grip, dx, 0)) {
                    return;
                }
            }
            for (double dy : y) {
                if (move(k, grip, 0, dy)) {
                    return;
                }
            }
        }

        /** The ways to the nearest multiple of {@code step} and to the one on the other side. */
        private static double[] ways(double number, double step) {
            double nearest = step * Math.rint(number / step) - number;
            return Math.abs(nearest) < step * 1e-6
                    ? new double[] {0}
                    : new double[] {nearest, nearest - Math.copySign(step, nearest)};
        }

        private boolean move(int k, int grip, double dx, double dy) {
            boolean moved = misses.move(k, grip, dx, dy, limit);
            if (moved) {
                grips.get(grip).move(controls[k], dx, dy);
            }
            return moved;
        }

        private FittedTrack<BezierPath> shapes() {
            List<FittedKeyframe<BezierPath>> shapes = new ArrayList<>(controls.length);
            for (int k = 0; k < controls.length; k++) {
                FittedKeyframe<BezierPath> old = track.keyframes().get(k);
                double[] numbers =
                        Arrays.stream(controls[k]).map(rounding::round).toArray();
                shapes.add(new FittedKeyframe<>(old.seconds(), Outline.path(old.value(), numbers), old.toNext()));
            }
            return new FittedTrack<>(shapes);
        }
    }
}
