package dev.livestroke.export.fit;

import dev.livestroke.animation.PathTrack;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;

/** Where points along the curves of a moving path should be on the canvas, at every sample of a grid. */
final class Places {

    private static final int POINTS_PER_SEGMENT = 8;

    private final TimeGrid grid;
    private final double[][] wanted;
    private final Affine[] shown;

    /** @param transform the path's own, inside {@code around} as it was fitted */
    Places(TimeGrid grid, PathTrack track, Surroundings around, FittedTransform transform) {
        this.grid = grid;
        this.wanted = new double[grid.samples() + 1][];
        this.shown = new Affine[wanted.length];
        for (int k = 0; k < wanted.length; k++) {
            double seconds = grid.secondsOf(k);
            wanted[k] = Outline.of(track.at(seconds), POINTS_PER_SEGMENT, around.at(seconds));
            shown[k] = around.fittedAt(seconds).compose(transform.at(seconds));
        }
    }

    TimeGrid grid() {
        return grid;
    }

    /** Returns where the groups around and the path's own transform take its shape. */
    Affine shown(int sample) {
        return shown[sample];
    }

    /** Returns how far each point of {@code shape} is from its place: x and y, in canvas px. */
    double[] misses(int sample, BezierPath shape) {
        double[] misses = Outline.of(shape, POINTS_PER_SEGMENT, shown[sample]);
        for (int c = 0; c < misses.length; c++) {
            misses[c] -= wanted[sample][c];
        }
        return misses;
    }

    /** Returns the largest distance of a point of {@code shape} from its place, at any sample, in canvas px. */
    double error(FittedTrack<BezierPath> shape) {
        double largest = 0;
        for (int k = 0; k < wanted.length; k++) {
            BezierPath here = shape.at(grid.secondsOf(k), BezierPath::towards);
            largest = Math.max(largest, Signal.distance(wanted[k], Outline.of(here, POINTS_PER_SEGMENT, shown[k])));
        }
        return largest;
    }

    /** Returns how much of each point of {@code path} one of its control points decides, 0 to 1. */
    static double[] influence(BezierPath path, Grip grip) {
        double[] controls = new double[2 * path.pointCount()];
        grip.move(controls, 1, 0);
        double[] outline = Outline.of(Outline.path(path, controls), POINTS_PER_SEGMENT, Affine.IDENTITY);
        double[] influence = new double[outline.length / 2];
        for (int i = 0; i < influence.length; i++) {
            influence[i] = outline[2 * i];
        }
        return influence;
    }
}
