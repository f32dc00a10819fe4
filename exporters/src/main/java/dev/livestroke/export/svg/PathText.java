package dev.livestroke.export.svg;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;

/** Writes path data with the commands M, C and Z alone, so that all shapes of one path have the same commands. */
final class PathText {

    private final ShortNumbers numbers;

    PathText(ShortNumbers numbers) {
        this.numbers = numbers;
    }

    String of(BezierPath path) {
        StringBuilder text = new StringBuilder();
        for (Subpath subpath : path.subpaths()) {
            text.append('M');
            append(text, subpath.start());
            text.append('C'); // further segments need no letter
            for (CubicBezier segment : subpath.segments()) {
                append(text, segment.control1());
                append(text, segment.control2());
                append(text, segment.end());
            }
            if (subpath.closed()) {
                text.append('Z');
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, Point point) {
        numbers.append(text, point.x());
        numbers.append(text, point.y());
    }
}
