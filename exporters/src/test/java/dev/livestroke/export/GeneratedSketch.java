package dev.livestroke.export;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Drawings made by a seed, of everything that all formats keep: blobs, stars, curves and rings with holes; plain colours
 * and padded gradients; caps, joins, dashes; opacities; groups in groups.
 */
final class GeneratedSketch {

    private static final double[][] CANVASES = {{200, 200}, {240, 160}, {120, 200}, {300, 220}};
    private static final int DEEPEST = 3;

    private final Random random;
    private final double width;
    private final double height;
    private int layers;

    GeneratedSketch(Random random) {
        this.random = random;
        double[] canvas = CANVASES[random.nextInt(CANVASES.length)];
        this.width = canvas[0];
        this.height = canvas[1];
    }

    Sketch make() {
        return new Sketch(width, height, group("root", 1, 3 + random.nextInt(4)));
    }

    private GroupLayer group(String id, int depth, int count) {
        List<Layer> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean nests = depth < DEEPEST && random.nextInt(3) == 0;
            children.add(nests ? group("group" + layers++, depth + 1, 1 + random.nextInt(3)) : path("path" + layers++));
        }
        return new GroupLayer(id, "Group " + id, depth == 1 ? 1 : opacity(4), children);
    }

    private PathLayer path(String id) {
        Point center = new Point(width * between(0.2, 0.8), height * between(0.2, 0.8));
        double radius = Math.min(width, height) * between(0.08, 0.28);
        return switch (random.nextInt(5)) {
            case 0 -> layer(id, ring(center, radius), true, random.nextInt(3) == 0);
            case 1 -> layer(id, star(center, radius), true, random.nextBoolean());
            case 2 -> layer(id, blob(center, radius), true, random.nextBoolean());
            default -> layer(id, curve(center, radius), random.nextInt(5) == 0, true);
        };
    }

    private PathLayer layer(String id, BezierPath path, boolean filled, boolean stroked) {
        return new PathLayer(
                id,
                "Path " + id,
                opacity(5),
                path,
                filled ? Optional.of(new Fill(paint(path), opacity(4), rule())) : Optional.empty(),
                stroked ? Optional.of(stroke(path)) : Optional.empty());
    }

    private Stroke stroke(BezierPath path) {
        double strokeWidth = between(1.5, 10);
        List<Double> dashes = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            for (int i = 0; i <= random.nextInt(4); i++) {
                dashes.add(between(1, 4) * strokeWidth);
            }
        }
        return new Stroke(
                paint(path),
                opacity(4),
                strokeWidth,
                LineCap.values()[random.nextInt(3)],
                LineJoin.values()[random.nextInt(3)],
                between(1, 8),
                dashes,
                dashes.isEmpty() ? 0 : between(-20, 20));
    }

    private Paint paint(BezierPath path) {
        Point center = path.bounds().center();
        double size = Math.max(path.bounds().width(), path.bounds().height());
        return switch (random.nextInt(5)) {
            case 0 -> {
                double heading = between(0, 2 * Math.PI);
                Point reach = new Point(size / 2 * Math.cos(heading), size / 2 * Math.sin(heading));
                yield new LinearGradient(
                        center.plus(-reach.x(), -reach.y()),
                        center.plus(reach.x(), reach.y()),
                        stops(),
                        GradientSpread.PAD,
                        skewed(center));
            }
            case 1 -> {
                double radius = size * between(0.3, 0.7);
                double off = random.nextBoolean() ? 0 : radius * between(0, 0.6);
                yield new RadialGradient(
                        center, radius, center.plus(off, -off / 2), stops(), GradientSpread.PAD, skewed(center));
            }
            default -> color();
        };
    }

    private List<GradientStop> stops() {
        int count = 2 + random.nextInt(3);
        List<GradientStop> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stops.add(new GradientStop((i + between(0, 0.8)) / count, color(), opacity(4)));
        }
        return stops;
    }

    /** A map that leans and stretches about {@code center}, or none. */
    private Affine skewed(Point center) {
        if (random.nextBoolean()) {
            return Affine.IDENTITY;
        }
        return Affine.translate(center.x(), center.y())
                .compose(Affine.rotate(between(-1, 1)))
                .compose(new Affine(between(0.7, 1.3), 0, between(-0.4, 0.4), between(0.7, 1.3), 0, 0))
                .compose(Affine.translate(-center.x(), -center.y()));
    }

    private BezierPath ring(Point center, double radius) {
        Subpath outer = blob(center, radius).subpaths().get(0);
        Subpath inner = blob(center, radius * between(0.3, 0.6)).subpaths().get(0);
        return new BezierPath(List.of(outer, inner));
    }

    private BezierPath star(Point center, double radius) {
        int tips = 3 + random.nextInt(4);
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < 2 * tips; i++) {
            corners.add(around(center, i % 2 == 0 ? radius : radius * 0.5, Math.PI * i / tips));
        }
        List<CubicBezier> sides = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            sides.add(new CubicBezier(from, from, to, to));
        }
        return new BezierPath(List.of(new Subpath(sides, true)));
    }

    private BezierPath blob(Point center, double radius) {
        int count = 3 + random.nextInt(4);
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            corners.add(around(center, radius * between(0.7, 1.1), 2 * Math.PI * i / count));
        }
        return smooth(corners, true);
    }

    private BezierPath curve(Point center, double radius) {
        int count = 2 + random.nextInt(5);
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            double along = 2 * radius * (2.0 * i / count - 1);
            corners.add(center.plus(along, radius * between(-1, 1)));
        }
        return smooth(corners, false);
    }

    /** The Catmull–Rom curve through {@code corners}. */
    private static BezierPath smooth(List<Point> corners, boolean closed) {
        int count = corners.size();
        List<CubicBezier> segments = new ArrayList<>();
        for (int i = 0; i < (closed ? count : count - 1); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % count);
            Point before = closed || i > 0 ? corners.get((i + count - 1) % count) : from;
            Point after = closed || i + 2 < count ? corners.get((i + 2) % count) : to;
            segments.add(new CubicBezier(
                    from,
                    from.plus((to.x() - before.x()) / 6, (to.y() - before.y()) / 6),
                    to.plus((from.x() - after.x()) / 6, (from.y() - after.y()) / 6),
                    to));
        }
        return new BezierPath(List.of(new Subpath(segments, closed)));
    }

    private static Point around(Point center, double radius, double angle) {
        return center.plus(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    private Color color() {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private FillRule rule() {
        return FillRule.values()[random.nextInt(2)];
    }

    /** One in {@code rarity} is not opaque. */
    private double opacity(int rarity) {
        return random.nextInt(rarity) == 0 ? between(0.3, 0.9) : 1;
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
