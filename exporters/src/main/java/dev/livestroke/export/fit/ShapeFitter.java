package dev.livestroke.export.fit;

import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

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
            controls[k] = numbers(shapes[k]);
        }
        boolean closed = Signal.distance(controls[0], controls[shapes.length - 1]) < SAME;
        Signal signal = new Signal(places, TimeGrid.STRIDE, closed);
        this.track = new TrackFitter(grid, signal, controls, rounding, largestTolerance);
    }

    /** Returns a track within {@code tolerance} px before rounding, or the nearest that the grid allows. */
    FittedTrack<BezierPath> fit(double tolerance) {
        return track.fit(tolerance).orElseGet(track::atEveryStep).map(this::shape);
    }

    private BezierPath shape(double[] numbers) {
        List<Point> points = new ArrayList<>(numbers.length / 2);
        for (int c = 0; c < numbers.length; c += 2) {
            points.add(new Point(numbers[c], numbers[c + 1]));
        }
        return outline.withPoints(points);
    }

    private static double[] numbers(BezierPath path) {
        return path.points().stream()
                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()))
                .toArray();
    }
}
