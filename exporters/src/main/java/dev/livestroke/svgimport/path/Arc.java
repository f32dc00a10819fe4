package dev.livestroke.svgimport.path;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * An elliptical arc as path data describes it, without its ends.
 *
 * @param radiusX along the ellipse's own first axis; its sign does not matter
 * @param radiusY along the ellipse's own second axis; its sign does not matter
 * @param degrees the first axis' angle against x
 * @param large whether the arc spans more than half a turn
 * @param clockwise on screen, y down
 */
public record Arc(double radiusX, double radiusY, double degrees, boolean large, boolean clockwise) {

    /** Ends closer than this share of the radius leave the ellipse's place to rounding: a line stands for the arc. */
    private static final double TINY_CHORD = 1e-9;

    /**
     * Returns the arc as cubics of at most a quarter turn each, which stay within 3e-4 of the radius; a line if a radius
     * is 0; nothing if the ends coincide. Radii too small to span the ends are scaled up (SVG 2, B.2.5).
     */
    List<CubicBezier> cubics(Point from, Point to) {
        if (from.x() == to.x() && from.y() == to.y()) {
            return List.of();
        }
        double rx = Math.abs(radiusX);
        double ry = Math.abs(radiusY);
        if (rx == 0 || ry == 0) {
            return List.of(CubicBezier.line(from, to));
        }
        // In the frame turned by -degrees and scaled by the radii the arc lies on a unit circle (SVG 2, B.2.4).
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double halfX = (cos * (from.x() - to.x()) + sin * (from.y() - to.y())) / 2 / rx;
        double halfY = (-sin * (from.x() - to.x()) + cos * (from.y() - to.y())) / 2 / ry;
        double chord = Math.hypot(halfX, halfY);
        if (chord < TINY_CHORD) {
            return List.of(CubicBezier.line(from, to));
        }
        double grown = Math.max(1, chord);
        double height = chord >= 1 ? 0 : Math.sqrt(1 - chord * chord) / chord;
        double side = large == clockwise ? -height : height;
        double centerX = side * halfY;
        double centerY = -side * halfX;
        double startAngle = Math.atan2(halfY - centerY, halfX - centerX);
        double sweep = sweep(startAngle, Math.atan2(-halfY - centerY, -halfX - centerX));
        Affine toUser = new Affine(
                cos * rx * grown,
                sin * rx * grown,
                -sin * ry * grown,
                cos * ry * grown,
                (from.x() + to.x()) / 2 + cos * rx * centerX - sin * ry * centerY,
                (from.y() + to.y()) / 2 + sin * rx * centerX + cos * ry * centerY);
        return unitArc(startAngle, sweep, toUser, from, to);
    }

    private double sweep(double startAngle, double endAngle) {
        double turn = endAngle - startAngle;
        if (clockwise) {
            return turn < 0 ? turn + 2 * Math.PI : turn;
        }
        return turn > 0 ? turn - 2 * Math.PI : turn;
    }

    private static List<CubicBezier> unitArc(double startAngle, double sweep, Affine toUser, Point from, Point to) {
        // The small share keeps a quarter turn that rounding made a little larger in one piece.
        int count = Math.max(1, (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
        double step = sweep / count;
        double handle = 4.0 / 3 * Math.tan(step / 4);
        List<CubicBezier> cubics = new ArrayList<>(count);
        Point start = from;
        for (int i = 0; i < count; i++) {
            double a = startAngle + i * step;
            double b = startAngle + (i + 1) * step;
            Point control1 = new Point(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a));
            Point control2 = new Point(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b));
            Point end = i == count - 1 ? to : toUser.apply(new Point(Math.cos(b), Math.sin(b)));
            cubics.add(new CubicBezier(start, toUser.apply(control1), toUser.apply(control2), end));
            start = end;
        }
        return cubics;
    }
}
