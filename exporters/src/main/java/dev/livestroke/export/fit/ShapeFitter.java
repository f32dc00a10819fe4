package dev.livestroke.export.fit;

import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;

/** Fits a changing shape: its errors are those of points along the curves, its numbers are the control points. */
final class ShapeFitter {

    static final int POINTS_PER_SEGMENT = 3;

    private static final double SAME = 1e-9;

    private final BezierPath outline;
    private final TrackFitter track;

    /** @param shapes at every sample of {@code grid} */
    ShapeFitter(TimeGrid grid, BezierPath[] shapes, Rounding rounding, double largestTolerance) {
        this.outline = shapes[0];
        double[][] places = new double[shapes.length][];
        double[][] controls = new double[shapes.length][];
        for (int k = 0; k < shapes.length; k++) {
            places[k] = Outline.of(shapes[k], POINTS_PER_SEGMENT, Affine.IDENTITY);
            controls[k] = Outline.controls(shapes[k]);
        }
        boolean closed = Signal.distance(controls[0], controls[shapes.length - 1]) < SAME;
        Signal signal = new Signal(places, TimeGrid.STRIDE, closed);
        this.track = new TrackFitter(grid, signal, controls, rounding, largestTolerance);
    }

    /** Returns a track within {@code tolerance} px before rounding, or the nearest that the grid allows. */
    FittedTrack<BezierPath> fit(double tolerance) {
        return track.fit(tolerance).orElseGet(track::atEveryStep).map(controls -> Outline.path(outline, controls));
    }
}
