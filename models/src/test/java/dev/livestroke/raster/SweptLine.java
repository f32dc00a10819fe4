package dev.livestroke.raster;

import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stroked path covers, by its definition and by brute force: thousands of pieces so short that each is a quadrilateral
 * between two normals, and whole joins and caps, painted one over the other on a grid of samples. Shares no code with ours,
 * nor an idea of how to draw an outline; of Java2D it uses the filling of polygons alone.
 */
final class SweptLine {

    /** Samples a pixel, along each axis. */
    static final int SAMPLES = 16;

    private static final int PIECES = 4000;

    private static final int WEDGE = 64;

    private final Pen pen;
    private final double h;
    private final Graphics2D graphics;

    /** A point of the line, the tangents before and after it, and its distance from the start; all in samples. */
    private record Station(double x, double y, double inX, double inY, double outX, double outY, double length) {

        boolean isCorner() {
            return inX * outX + inY * outY < 1 - 1e-6;
        }
    }

    private SweptLine(Pen pen, double width, Graphics2D graphics) {
        this.pen = pen;
        this.h = width * SAMPLES / 2;
        this.graphics = graphics;
    }

    /** Returns the share of samples covered in each pixel, [size, size]. */
    static double[] coverage(SceneMark mark, double lineWidth, double[] points, int size) {
        BufferedImage image = new BufferedImage(size * SAMPLES, size * SAMPLES, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        Pen pen = ((SceneMark.Line) mark.brush()).pen();
        SweptLine line = new SweptLine(pen, lineWidth, graphics);
        Curves curves = mark.curves();
        for (int subpath = 0; subpath < curves.subpathCount(); subpath++) {
            line.draw(stations(curves, subpath, points), curves.isClosed(subpath));
        }
        graphics.dispose();
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        double[] coverage = new double[size * size];
        for (int i = 0; i < samples.length; i++) {
            int x = i % (size * SAMPLES) / SAMPLES;
            int y = i / (size * SAMPLES) / SAMPLES;
            coverage[y * size + x] += samples[i] == 0 ? 0 : 1.0 / (SAMPLES * SAMPLES);
        }
        return coverage;
    }

    private void draw(List<Station> stations, boolean closed) {
        if (pen.dashes().isEmpty()) {
            sweep(stations);
            if (closed) {
                join(joint(stations.get(stations.size() - 1), stations.get(0)));
            } else {
                cap(stations.get(0), -1);
                cap(stations.get(stations.size() - 1), 1);
            }
            return;
        }
        List<List<Station>> dashes = dashes(stations);
        boolean wraps = closed
                && dashes.size() > 1
                && dashes.get(0).get(0).length() == 0
                && last(dashes.get(dashes.size() - 1)) == last(stations);
        for (int i = 0; i < dashes.size(); i++) {
            List<Station> dash = dashes.get(i);
            sweep(dash);
            if (!(wraps && i == 0)) {
                cap(dash.get(0), -1);
            }
            if (!(wraps && i == dashes.size() - 1)) {
                cap(last(dash), 1);
            }
        }
        if (wraps) {
            join(joint(last(stations), stations.get(0)));
        }
    }

    private static Station last(List<Station> stations) {
        return stations.get(stations.size() - 1);
    }

    private static Station joint(Station end, Station start) {
        return new Station(start.x, start.y, end.inX, end.inY, start.outX, start.outY, end.length);
    }

    /** Cuts a line at the ends of its dashes, between stations. */
    private List<List<Station>> dashes(List<Station> stations) {
        List<List<Station>> dashes = new ArrayList<>();
        int count = pen.dashes().size();
        double left = 0;
        int index = -1;
        double skip = pen.dashOffset() * SAMPLES;
        while (left <= skip || index < 0) {
            skip -= index < 0 ? 0 : left;
            index++;
            left = pen.dashes().get(index % count) * SAMPLES;
        }
        left -= skip;
        List<Station> dash = new ArrayList<>();
        if (index % 2 == 0) {
            dash.add(stations.get(0));
        }
        for (int i = 1; i < stations.size(); i++) {
            Station from = stations.get(i - 1);
            Station to = stations.get(i);
            double done = 0;
            double length = to.length - from.length;
            while (left < length - done) {
                done += left;
                Station end = between(from, to, done / length);
                if (index % 2 == 0) {
                    dash.add(end);
                    dashes.add(dash);
                }
                dash = new ArrayList<>();
                index++;
                left = pen.dashes().get(index % count) * SAMPLES;
                if (index % 2 == 0) {
                    dash.add(end);
                }
            }
            left -= length - done;
            if (index % 2 == 0) {
                dash.add(to);
            }
        }
        if (dash.size() > 1) {
            dashes.add(dash);
        }
        return dashes;
    }

    private static Station between(Station a, Station b, double share) {
        double tx = a.outX + share * (b.inX - a.outX);
        double ty = a.outY + share * (b.inY - a.outY);
        double norm = Math.hypot(tx, ty);
        return new Station(
                a.x + share * (b.x - a.x),
                a.y + share * (b.y - a.y),
                tx / norm,
                ty / norm,
                tx / norm,
                ty / norm,
                a.length + share * (b.length - a.length));
    }

    private void sweep(List<Station> stations) {
        for (int i = 1; i < stations.size(); i++) {
            Station a = stations.get(i - 1);
            Station b = stations.get(i);
            // Two triangles a side: what the half of the normal sweeps, whichever way it turns.
            for (int side = -1; side <= 1; side += 2) {
                double ax = a.x - side * h * a.outY;
                double ay = a.y + side * h * a.outX;
                double bx = b.x - side * h * b.inY;
                double by = b.y + side * h * b.inX;
                polygon(a.x, a.y, ax, ay, bx, by);
                polygon(a.x, a.y, bx, by, b.x, b.y);
            }
            if (i + 1 < stations.size() && b.isCorner()) {
                join(b);
            }
        }
    }

    private void join(Station at) {
        if (!at.isCorner()) {
            return;
        }
        double side = at.inX * at.outY - at.inY * at.outX > 0 ? -1 : 1;
        double ax = at.x - side * h * at.inY;
        double ay = at.y + side * h * at.inX;
        double bx = at.x - side * h * at.outY;
        double by = at.y + side * h * at.outX;
        switch (pen.join()) {
            case ROUND -> wedge(at, ax - at.x, ay - at.y, bx - at.x, by - at.y);
            case BEVEL -> polygon(at.x, at.y, ax, ay, bx, by);
            case MITER -> {
                double half = Math.sqrt((1 + at.inX * at.outX + at.inY * at.outY) / 2); // sine of half the angle within
                if (1 / half <= pen.miterLimit()) {
                    double mx = (ax + bx) / 2 - at.x;
                    double my = (ay + by) / 2 - at.y;
                    polygon(at.x, at.y, ax, ay, at.x + mx / (half * half), at.y + my / (half * half), bx, by);
                } else {
                    polygon(at.x, at.y, ax, ay, bx, by);
                }
            }
        }
    }

    private void cap(Station at, int direction) {
        double tx = direction * (direction > 0 ? at.inX : at.outX) * h;
        double ty = direction * (direction > 0 ? at.inY : at.outY) * h;
        switch (pen.cap()) {
            case BUTT -> {}
            case ROUND -> {
                wedge(at, -ty, tx, tx, ty);
                wedge(at, tx, ty, ty, -tx);
            }
            case SQUARE ->
                polygon(
                        at.x - ty,
                        at.y + tx,
                        at.x - ty + tx,
                        at.y + tx + ty,
                        at.x + ty + tx,
                        at.y - tx + ty,
                        at.x + ty,
                        at.y - tx);
        }
    }

    /** Paints the sector from a to b, both relative to its centre. */
    private void wedge(Station at, double ax, double ay, double bx, double by) {
        double begin = Math.atan2(ay, ax);
        double angle = Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
        double[] corners = new double[2 * WEDGE + 4];
        corners[0] = at.x;
        corners[1] = at.y;
        for (int k = 0; k <= WEDGE; k++) {
            corners[2 * k + 2] = at.x + h * Math.cos(begin + angle * k / WEDGE);
            corners[2 * k + 3] = at.y + h * Math.sin(begin + angle * k / WEDGE);
        }
        polygon(corners);
    }

    private void polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        graphics.fill(path);
    }

    private static List<Station> stations(Curves curves, int subpath, double[] points) {
        List<Station> stations = new ArrayList<>();
        double length = 0;
        for (int segment = curves.firstSegment(subpath); segment < curves.endSegment(subpath); segment++) {
            double[] c = new double[8];
            for (int i = 0; i < 8; i++) {
                c[i] = points[2 * curves.controlPoint(segment, i / 2) + i % 2] * SAMPLES;
            }
            for (int k = 0; k <= PIECES; k++) {
                double t = (double) k / PIECES;
                double s = 1 - t;
                double x = at(c, 0, s, t);
                double y = at(c, 1, s, t);
                double dx = slope(c, 0, s, t);
                double dy = slope(c, 1, s, t);
                double norm = Math.hypot(dx, dy);
                dx /= norm;
                dy /= norm;
                if (k == 0 && !stations.isEmpty()) {
                    Station end = stations.remove(stations.size() - 1);
                    stations.add(new Station(x, y, end.inX, end.inY, dx, dy, end.length));
                } else {
                    length += stations.isEmpty() ? 0 : Math.hypot(x - last(stations).x, y - last(stations).y);
                    stations.add(new Station(x, y, dx, dy, dx, dy, length));
                }
            }
        }
        return stations;
    }

    private static double at(double[] c, int axis, double s, double t) {
        return s * s * s * c[axis]
                + 3 * s * s * t * c[2 + axis]
                + 3 * s * t * t * c[4 + axis]
                + t * t * t * c[6 + axis];
    }

    private static double slope(double[] c, int axis, double s, double t) {
        return s * s * (c[2 + axis] - c[axis])
                + 2 * s * t * (c[4 + axis] - c[2 + axis])
                + t * t * (c[6 + axis] - c[4 + axis]);
    }
}
