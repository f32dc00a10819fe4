package dev.livestroke.export.svg;

import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;

/** Writes path data with the commands M, C and Z alone, so that all shapes of one path have the same commands. */
final class PathText {

    private final Rounding rounding;

    PathText(Rounding rounding) {
        this.rounding = rounding;
    }

    String of(BezierPath path) {
        StringBuilder text = new StringBuilder();
        for (Subpath subpath : path.subpaths()) {
            text.append('M');
            append(text, subpath.start());
            char command = 'C';
            for (CubicBezier segment : subpath.segments()) {
                text.append(command);
                append(text, segment.control1());
                text.append(' ');
                append(text, segment.control2());
                text.append(' ');
                append(text, segment.end());
                command = ' '; // further segments need no letter
            }
            if (subpath.closed()) {
                text.append('Z');
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, Point point) {
        text.append(rounding.format(point.x())).append(' ').append(rounding.format(point.y()));
    }
}
