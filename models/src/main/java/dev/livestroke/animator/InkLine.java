package dev.livestroke.animator;

import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a drawing as the eye follows it.
 *
 * @param path in px
 * @param first index of its first control point
 * @param samples places along it, in px
 */
record InkLine(Subpath path, int first, List<Point> samples) {

    private static final int PER_SEGMENT = 16;

    /** Copies the list. */
    InkLine {
        samples = List.copyOf(samples);
    }

    /** Returns all lines of {@code points}. */
    static List<InkLine> of(ControlPoints points) {
        List<InkLine> lines = new ArrayList<>();
        for (PathLayer layer : points.layers()) {
            int first = points.first(layer.id());
            for (Subpath path : layer.path().subpaths()) {
                lines.add(new InkLine(path, first, path.samples(PER_SEGMENT)));
                first += path.pointCount();
            }
        }
        return lines;
    }

    /** Returns its highest place. */
    Point highest() {
        return samples.stream().min(Comparator.comparingDouble(Point::y)).orElseThrow();
    }

    /** Returns its lowest place. */
    Point lowest() {
        return samples.stream().max(Comparator.comparingDouble(Point::y)).orElseThrow();
    }

    /** Returns how wide it is. */
    double width() {
        double left = samples.stream().mapToDouble(Point::x).min().orElseThrow();
        return samples.stream().mapToDouble(Point::x).max().orElseThrow() - left;
    }

    /** Returns how high it is. */
    double height() {
        return lowest().y() - highest().y();
    }
}
