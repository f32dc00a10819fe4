package dev.livestroke.export.lottie;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Where a path paints: its curves as short lines, and how far its stroke reaches from them. */
final class PaintedArea {

    private static final int LINES_PER_SEGMENT = 6;
    /** Areas that overlap by less nobody sees. */
    private static final double VISIBLE_PX = 0.5;

    private final Box box;
    private final double reach;
    private final boolean filled;
    private final List<Line2D.Double> lines = new ArrayList<>();

    /** @param path in canvas px */
    PaintedArea(PathLayer path) {
        this.box = path.path().bounds();
        this.reach = path.stroke().map(stroke -> stroke.width() / 2).orElse(0.0);
        this.filled = path.fill().isPresent();
        for (Subpath subpath : path.path().subpaths()) {
            for (CubicBezier segment : subpath.segments()) {
                for (int i = 0; i < LINES_PER_SEGMENT; i++) {
                    Point from = segment.at(i / (double) LINES_PER_SEGMENT);
                    Point to = segment.at((i + 1) / (double) LINES_PER_SEGMENT);
                    lines.add(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
                }
            }
        }
    }

    /** Returns whether {@code other} paints some of the same place. */
    boolean overlaps(PaintedArea other) {
        double distance = Math.max(0, reach + other.reach - VISIBLE_PX);
        return box.left() <= other.box.right() + distance
                && other.box.left() <= box.right() + distance
                && box.top() <= other.box.bottom() + distance
                && other.box.top() <= box.bottom() + distance
                && (covers(other) || other.covers(this) || isNear(other, distance));
    }

    /** Returns whether the fill covers where {@code other} begins; even-odd, by a ray to the right. */
    private boolean covers(PaintedArea other) {
        if (!filled) {
            return false;
        }
        double x = other.lines.get(0).x1;
        double y = other.lines.get(0).y1;
        long crossed = lines.stream()
                .filter(line -> line.y1 > y != line.y2 > y)
                .filter(line -> line.x1 + (y - line.y1) / (line.y2 - line.y1) * (line.x2 - line.x1) > x)
                .count();
        return crossed % 2 == 1;
    }

    private boolean isNear(PaintedArea other, double distance) {
        return lines.stream().anyMatch(line -> other.lines.stream().anyMatch(near -> isNear(line, near, distance)));
    }

    private static boolean isNear(Line2D one, Line2D other, double distance) {
        return one.ptSegDist(other.getP1()) <= distance
                || one.ptSegDist(other.getP2()) <= distance
                || other.ptSegDist(one.getP1()) <= distance
                || other.ptSegDist(one.getP2()) <= distance
                || one.intersectsLine(other);
    }
}
