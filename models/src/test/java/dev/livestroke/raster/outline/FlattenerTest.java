package dev.livestroke.raster.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of random curves, smooth ones, loops, cusps, hairpins and doubled points among them, against many points on each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FlattenerTest {

    private static final int CURVES = 3000;
    private static final int SAMPLES = 24;
    private static final double TOLERANCE_PX = 0.02;
    private static final View VIEW = new View(0, 0, 64, 64);

    private final Flattener flattener = new Flattener();

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.95, 0.5}) // any turn, as in fills; those of lines 3 and 0.3 px wide
    void no_piece_strays_from_its_chord_by_more_than_the_tolerance(double leastCosine) {
        SplittableRandom random = new SplittableRandom(1);
        double largest = 0;
        for (int i = 0; i < CURVES; i++) {
            double[] controls = controls(random, i);
            flattener.start(controls, VIEW, 1000, TOLERANCE_PX, false, leastCosine);
            double t = 0;
            while (flattener.next()) {
                largest = Math.max(largest, stray(controls, t, flattener.endT()));
                t = flattener.endT();
            }
            assertThat(t).isEqualTo(1);
        }
        assertThat(largest).isLessThan(TOLERANCE_PX);
    }

    /** Without straying along its chord either, the middle of a piece is near the middle of the chord. */
    @ParameterizedTest
    @ValueSource(doubles = {0.95, 0.5})
    void parameters_go_evenly_along_chords_where_dashes_are_measured(double leastCosine) {
        SplittableRandom random = new SplittableRandom(2);
        double largest = 0;
        for (int i = 0; i < CURVES; i++) {
            double[] controls = controls(random, i);
            flattener.start(controls, VIEW, 1000, TOLERANCE_PX, true, leastCosine);
            double t = 0;
            while (flattener.next()) {
                double end = flattener.endT();
                for (int k = 1; k < SAMPLES; k++) {
                    double share = (double) k / SAMPLES;
                    double at = t + share * (end - t);
                    double x = at(controls, 0, t) + share * (at(controls, 0, end) - at(controls, 0, t));
                    double y = at(controls, 1, t) + share * (at(controls, 1, end) - at(controls, 1, t));
                    largest = Math.max(largest, Math.hypot(at(controls, 0, at) - x, at(controls, 1, at) - y));
                }
                t = end;
            }
        }
        assertThat(largest).isLessThan(TOLERANCE_PX);
    }

    private static double stray(double[] controls, double from, double to) {
        double largest = 0;
        for (int k = 1; k < SAMPLES; k++) {
            double t = from + (to - from) * k / SAMPLES;
            largest = Math.max(
                    largest,
                    Line2D.ptSegDist(
                            at(controls, 0, from),
                            at(controls, 1, from),
                            at(controls, 0, to),
                            at(controls, 1, to),
                            at(controls, 0, t),
                            at(controls, 1, t)));
        }
        return largest;
    }

    /** Returns x ({@code axis} 0) or y of the point at t. */
    private static double at(double[] controls, int axis, double t) {
        double s = 1 - t;
        return s * s * s * controls[axis]
                + 3 * s * s * t * controls[2 + axis]
                + 3 * s * t * t * controls[4 + axis]
                + t * t * t * controls[6 + axis];
    }

    private static double[] controls(SplittableRandom random, int i) {
        double[] c = random.doubles(8, -20, 84).toArray();
        switch (i % 6) {
            case 0 -> { // gentle: along a line, moved a little
                for (int k = 2; k < 6; k++) {
                    c[k] = c[k % 2] + (c[6 + k % 2] - c[k % 2]) * (k / 2) / 3 + random.nextDouble(-6, 6);
                }
            }
            case 1 -> { // a cusp in the middle
                c[2] = (c[0] + 2 * c[6] + c[6] - c[0]) / 3 + 5;
                c[4] = (c[0] + c[6]) - c[2];
            }
            case 2 -> { // doubled points
                c[2] = c[0];
                c[3] = c[1];
            }
            case 3 -> { // a hairpin
                c[6] = c[0] + random.nextDouble(-0.5, 0.5);
                c[7] = c[1] + random.nextDouble(-0.5, 0.5);
                c[4] = c[2] + random.nextDouble(-0.5, 0.5);
                c[5] = c[3] + random.nextDouble(-0.5, 0.5);
            }
            case 4 -> { // tiny
                for (int k = 2; k < 8; k++) {
                    c[k] = c[k % 2] + random.nextDouble(-0.3, 0.3);
                }
            }
            default -> {}
        }
        return c;
    }
}
