package dev.livestroke.export;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Drawings and motions that the exporters are tried on; all on a canvas of 200 x 200 px, two seconds long. */
public final class Drawings {

    public static final Timing TIMING = new Timing(2, 24, Loop.FOREVER);
    public static final Color RED = new Color(214, 60, 50);
    public static final Color BLUE = new Color(40, 90, 200);
    public static final Color SAND = new Color(240, 200, 120);

    public static final int FRAMES = 16;
    private static final double CIRCLE = 0.5522847498;

    private Drawings() {}

    /** The animations that all players must show alike, by what each is about. */
    public static Map<String, Animation> all() {
        Map<String, Animation> all = new LinkedHashMap<>();
        all.put("caps, joins and miter limits", still(capsAndJoins()));
        all.put("dashes", still(dashes()));
        all.put("linear gradients", still(linearGradients()));
        all.put("radial gradients", still(radialGradients()));
        all.put("gradients with ellipses", still(ellipticGradients()));
        all.put("opacities of paints, layers and groups", still(opacities()));
        all.put("holes by fill rule", still(holes()));
        all.put("morphing paths", morph());
        all.put("a turning group", moved(pose -> new AffinePose(20 * Math.sin(pose), 0, 2 * pose, 1, 1, 0)));
        all.put(
                "an unevenly scaled group",
                moved(pose -> new AffinePose(
                        0, 5 * Math.sin(pose), 0.2, 1 + 0.4 * Math.sin(pose), 1 - 0.3 * Math.sin(pose), 0)));
        all.put(
                "a shearing group",
                moved(pose -> new AffinePose(
                        0, 0, 0.3 * Math.sin(pose), 1, 0.9 + 0.1 * Math.cos(pose), 0.6 * Math.sin(pose))));
        all.put("a flipping group", moved(pose -> new AffinePose(0, 0, 0, Math.cos(pose), 1, 0)));
        all.put("dots", still(dots()));
        all.put("groups in groups", nested());
        all.put("a fish", fish());
        return all;
    }

    /** A fish with gradients: the tail wags, the fin beats, the body drifts, nods and leans. */
    public static Animation fish() {
        Paint back = new LinearGradient(
                new Point(0, 0),
                new Point(0, 1),
                List.of(
                        new GradientStop(0, new Color(255, 170, 60), 1),
                        new GradientStop(1, new Color(220, 60, 40), 1)),
                GradientSpread.PAD,
                new Affine(1, 0.2, 0, 80, 60, 65));
        Paint glow = new RadialGradient(
                new Point(118, 92),
                26,
                new Point(112, 86),
                List.of(
                        new GradientStop(0, new Color(255, 255, 255), 0.9),
                        new GradientStop(1, new Color(255, 240, 180), 0)),
                GradientSpread.PAD,
                Affine.IDENTITY);
        BezierPath bodyPath = path(
                true, 60, 100, 75, 70, 110, 62, 135, 78, 147, 86, 155, 95, 155, 100, 155, 106, 145, 116, 133, 123, 108,
                137, 75, 130, 60, 100);
        BezierPath tailPath =
                path(true, 62, 100, 52, 90, 40, 78, 28, 76, 34, 90, 34, 110, 28, 124, 40, 122, 52, 110, 62, 100);
        BezierPath finPath = path(false, 100, 112, 96, 124, 88, 132, 78, 134);
        Layer tail = new PathLayer(
                "tail",
                "Tail",
                1,
                tailPath,
                Optional.of(new Fill(RED, 1, FillRule.NONZERO)),
                Optional.of(stroke(Color.BLACK, 2.5, LineCap.ROUND, LineJoin.ROUND)));
        Layer body = new PathLayer(
                "body",
                "Body",
                1,
                bodyPath,
                Optional.of(new Fill(back, 1, FillRule.NONZERO)),
                Optional.of(stroke(Color.BLACK, 3, LineCap.ROUND, LineJoin.ROUND)));
        Layer shine = new PathLayer(
                "shine",
                "Shine",
                1,
                circle(118, 92, 26),
                Optional.of(new Fill(glow, 1, FillRule.NONZERO)),
                Optional.empty());
        Layer fin = line(
                "fin", finPath, new Stroke(Color.BLACK, 1, 3, LineCap.ROUND, LineJoin.ROUND, 4, List.of(5.0, 4.0), 0));
        Layer eye = new PathLayer(
                "eye",
                "Eye",
                1,
                circle(136, 92, 5),
                Optional.of(new Fill(new Color(255, 255, 255), 1, FillRule.NONZERO)),
                Optional.of(stroke(Color.BLACK, 2, LineCap.BUTT, LineJoin.MITER)));
        Sketch sketch = new Sketch(
                200,
                200,
                new GroupLayer(
                        "fish",
                        "Fish",
                        1,
                        List.of(tail, body, shine, fin, new GroupLayer("face", "Face", 0.85, List.of(eye)))));
        return new Animation(
                sketch,
                TIMING,
                FRAMES,
                List.of(new AffineTrack(
                        "fish",
                        new Point(100, 100),
                        poses(angle -> new AffinePose(
                                15 * Math.sin(angle),
                                8 * Math.sin(2 * angle),
                                0.15 * Math.cos(angle),
                                1,
                                1 + 0.06 * Math.sin(angle),
                                0.2 * Math.sin(angle))))),
                List.of(
                        new PathTrack("tail", track(angle -> bent(tailPath, 60, 0.7 * Math.sin(2 * angle)))),
                        new PathTrack("fin", track(angle -> bent(finPath, 100, 0.4 * Math.cos(2 * angle))))));
    }

    /** Returns {@code root}'s drawing at rest. */
    public static Animation still(Layer... layers) {
        return Animation.still(sketch(layers), TIMING);
    }

    public static Sketch sketch(Layer... layers) {
        return new Sketch(200, 200, new GroupLayer("root", "Drawing", 1, List.of(layers)));
    }

    private static Animation morph() {
        BezierPath blob = circle(70, 70, 40);
        BezierPath wave = path(false, 20, 150, 60, 110, 90, 190, 110, 150, 130, 110, 160, 190, 185, 150);
        return new Animation(
                sketch(
                        new PathLayer(
                                "blob",
                                "Blob",
                                1,
                                blob,
                                Optional.of(new Fill(SAND, 1, FillRule.NONZERO)),
                                Optional.of(stroke(BLUE, 4, LineCap.BUTT, LineJoin.MITER))),
                        line("wave", wave, stroke(RED, 6, LineCap.ROUND, LineJoin.ROUND)),
                        line(
                                "rest",
                                path(false, 150, 30, 160, 40, 170, 50, 180, 30),
                                stroke(Color.BLACK, 3, LineCap.SQUARE, LineJoin.BEVEL))),
                TIMING,
                FRAMES,
                List.of(),
                List.of(
                        new PathTrack("blob", track(angle -> bent(blob, 70, 0.5 * Math.sin(angle)))),
                        new PathTrack("wave", track(angle -> shifted(wave, 15 * Math.sin(angle))))));
    }

    private static Animation moved(DoubleFunction<AffinePose> poseOfAngle) {
        return new Animation(
                sketch(new GroupLayer(
                        "group",
                        "Group",
                        1,
                        List.of(
                                new PathLayer(
                                        "square",
                                        "Square",
                                        1,
                                        path(
                                                true, 60, 60, 60, 60, 130, 60, 130, 60, 130, 60, 130, 120, 130, 120,
                                                130, 120, 60, 120, 60, 120, 60, 120, 60, 60, 60, 60),
                                        Optional.of(new Fill(verticalGradient(60, 120), 1, FillRule.NONZERO)),
                                        Optional.of(stroke(Color.BLACK, 8, LineCap.BUTT, LineJoin.MITER))),
                                line(
                                        "tick",
                                        path(false, 75, 85, 85, 95, 90, 100, 92, 104, 100, 95, 110, 80, 116, 74),
                                        stroke(RED, 5, LineCap.ROUND, LineJoin.ROUND))))),
                TIMING,
                FRAMES,
                List.of(new AffineTrack("group", new Point(90, 95), poses(poseOfAngle))),
                List.of());
    }

    private static Animation nested() {
        BezierPath leafPath = path(true, 100, 60, 120, 40, 150, 45, 165, 60, 150, 75, 120, 80, 100, 60);
        GroupLayer leaf = new GroupLayer(
                "leaf",
                "Leaf",
                0.7,
                List.of(
                        new PathLayer(
                                "blade",
                                "Blade",
                                1,
                                leafPath,
                                Optional.of(new Fill(new Color(70, 160, 80), 1, FillRule.NONZERO)),
                                Optional.of(stroke(Color.BLACK, 4, LineCap.ROUND, LineJoin.ROUND))),
                        line(
                                "vein",
                                path(false, 100, 60, 120, 60, 140, 60, 160, 60),
                                stroke(Color.BLACK, 2, LineCap.ROUND, LineJoin.ROUND))));
        GroupLayer branch = new GroupLayer(
                "branch",
                "Branch",
                1,
                List.of(
                        line(
                                "twig",
                                path(false, 60, 140, 70, 110, 80, 80, 100, 60),
                                stroke(new Color(110, 70, 30), 6, LineCap.ROUND, LineJoin.ROUND)),
                        leaf));
        return new Animation(
                sketch(
                        branch,
                        line(
                                "ground",
                                path(false, 20, 170, 70, 160, 130, 180, 180, 170),
                                stroke(SAND, 10, LineCap.BUTT, LineJoin.ROUND))),
                TIMING,
                FRAMES,
                List.of(
                        new AffineTrack(
                                "branch",
                                new Point(60, 140),
                                poses(angle ->
                                        new AffinePose(0, 0, 0.25 * Math.sin(angle), 1, 1, 0.2 * Math.sin(angle)))),
                        new AffineTrack(
                                "leaf",
                                new Point(100, 60),
                                poses(angle -> new AffinePose(
                                        0, 0, 0.5 * Math.sin(2 * angle), 1, 0.8 + 0.3 * Math.cos(angle), 0)))),
                List.of(new PathTrack("blade", track(angle -> bent(leafPath, 100, 0.3 * Math.sin(angle))))));
    }

    private static Layer[] capsAndJoins() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double x = 15 + 62 * i;
            layers.add(line(
                    "corner" + i,
                    corner(x, 20),
                    new Stroke(BLUE, 1, 12, LineCap.values()[i], LineJoin.values()[i], 4, List.of(), 0)));
            layers.add(line(
                    "arc" + i,
                    path(false, x, 90, x + 10, 60, x + 40, 60, x + 45, 90),
                    new Stroke(RED, 1, 9, LineCap.values()[i], LineJoin.ROUND, 4, List.of(), 0)));
            layers.add(line(
                    "spike" + i,
                    spike(x, 130),
                    new Stroke(Color.BLACK, 1, 8, LineCap.BUTT, LineJoin.MITER, 1.5 + 4 * i, List.of(), 0)));
        }
        return layers.toArray(Layer[]::new);
    }

    /** Lines without length: round and square caps show, butt ones do not. */
    private static Layer[] dots() {
        List<Layer> layers = new ArrayList<>();
        for (LineCap cap : LineCap.values()) {
            double x = 40 + 50 * cap.ordinal();
            layers.add(
                    line("dot" + cap, path(false, x, 60, x, 60, x, 60, x, 60), stroke(RED, 20, cap, LineJoin.ROUND)));
        }
        return layers.toArray(Layer[]::new);
    }

    private static Layer[] dashes() {
        List<List<Double>> patterns = List.of(
                List.of(12.0, 6.0),
                List.of(10.0),
                List.of(14.0, 4.0, 3.0, 4.0),
                List.of(0.0, 14.0),
                List.of(16.0, 5.0, 2.0));
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            double y = 25 + 32 * i;
            LineCap cap = i == 3 ? LineCap.ROUND : LineCap.values()[i % 2 * 2];
            layers.add(line(
                    "dash" + i,
                    path(false, 15, y, 60, y - 25, 130, y + 35, 185, y),
                    new Stroke(RED, 1, 6, cap, LineJoin.ROUND, 4, patterns.get(i), 5 * i - 7)));
        }
        layers.add(line(
                "ring",
                circle(100, 100, 25),
                new Stroke(BLUE, 1, 4, LineCap.BUTT, LineJoin.MITER, 4, List.of(9.0, 4.0), 0)));
        return layers.toArray(Layer[]::new);
    }

    private static Layer[] linearGradients() {
        List<GradientStop> stops =
                List.of(new GradientStop(0.1, RED, 1), new GradientStop(0.5, SAND, 1), new GradientStop(0.9, BLUE, 1));
        List<GradientStop> fading = List.of(
                new GradientStop(0, BLUE, 1),
                new GradientStop(0.4, BLUE, 0.3),
                new GradientStop(0.4, RED, 1),
                new GradientStop(1, RED, 0));
        return new Layer[] {
            filled(
                    "turned",
                    circle(55, 55, 40),
                    new LinearGradient(
                            new Point(30, 30), new Point(80, 70), stops, GradientSpread.PAD, Affine.IDENTITY)),
            filled(
                    "sheared",
                    circle(145, 55, 40),
                    new LinearGradient(
                            new Point(0, 0),
                            new Point(1, 0.3),
                            stops,
                            GradientSpread.PAD,
                            new Affine(60, 20, 50, 70, 105, 15))),
            filled(
                    "fading",
                    circle(55, 145, 40),
                    new LinearGradient(
                            new Point(15, 145), new Point(95, 145), fading, GradientSpread.PAD, Affine.IDENTITY)),
            filled(
                    "single",
                    circle(120, 130, 15),
                    new LinearGradient(
                            new Point(0, 0),
                            new Point(1, 0),
                            List.of(new GradientStop(0.5, BLUE, 0.5)),
                            GradientSpread.PAD,
                            Affine.IDENTITY)),
            line(
                    "stroked",
                    circle(150, 150, 30),
                    stroke(
                            new LinearGradient(
                                    new Point(120, 120),
                                    new Point(180, 180),
                                    stops,
                                    GradientSpread.PAD,
                                    Affine.IDENTITY),
                            14,
                            LineCap.BUTT,
                            LineJoin.MITER))
        };
    }

    private static Layer[] radialGradients() {
        List<GradientStop> stops =
                List.of(new GradientStop(0, SAND, 1), new GradientStop(0.6, RED, 1), new GradientStop(1, BLUE, 1));
        List<GradientStop> fading = List.of(new GradientStop(0, RED, 1), new GradientStop(1, BLUE, 0));
        return new Layer[] {
            filled(
                    "plain",
                    circle(55, 55, 40),
                    new RadialGradient(
                            new Point(55, 55), 40, new Point(55, 55), stops, GradientSpread.PAD, Affine.IDENTITY)),
            filled(
                    "focused",
                    circle(145, 55, 40),
                    new RadialGradient(
                            new Point(0, 0),
                            1,
                            new Point(-0.4, 0.3),
                            stops,
                            GradientSpread.PAD,
                            Affine.translate(145, 55).compose(Affine.rotate(1)).compose(Affine.scale(38, 38)))),
            filled(
                    "faded",
                    circle(55, 145, 40),
                    new RadialGradient(
                            new Point(55, 145), 45, new Point(55, 145), fading, GradientSpread.PAD, Affine.IDENTITY)),
            line(
                    "drawn",
                    circle(145, 145, 30),
                    stroke(
                            new RadialGradient(
                                    new Point(145, 145),
                                    40,
                                    new Point(145, 145),
                                    stops,
                                    GradientSpread.PAD,
                                    Affine.IDENTITY),
                            16,
                            LineCap.BUTT,
                            LineJoin.MITER))
        };
    }

    private static Layer[] ellipticGradients() {
        List<GradientStop> stops =
                List.of(new GradientStop(0, SAND, 1), new GradientStop(0.6, RED, 1), new GradientStop(1, BLUE, 1));
        Affine leaning = Affine.translate(60, 60)
                .compose(Affine.rotate(0.5))
                .compose(Affine.scale(45, 15))
                .compose(Affine.rotate(-1));
        Affine mirrored = Affine.translate(140, 130).compose(Affine.scale(-20, 50));
        Point center = new Point(0, 0);
        return new Layer[] {
            filled(
                    "leaning",
                    circle(60, 60, 45),
                    new RadialGradient(center, 1, center, stops, GradientSpread.PAD, leaning)),
            new PathLayer(
                    "mirrored",
                    "Mirrored",
                    1,
                    circle(140, 130, 50),
                    Optional.of(new Fill(
                            new RadialGradient(center, 1, new Point(0.3, 0.4), stops, GradientSpread.PAD, mirrored),
                            0.8,
                            FillRule.NONZERO)),
                    Optional.of(stroke(BLUE, 6, LineCap.BUTT, LineJoin.ROUND)))
        };
    }

    private static Layer[] opacities() {
        return new Layer[] {
            filled(
                    "below",
                    path(
                            true, 20, 95, 80, 95, 120, 95, 180, 95, 180, 100, 180, 100, 180, 105, 120, 105, 80, 105, 20,
                            105, 20, 100, 20, 100, 20, 95),
                    SAND),
            new PathLayer(
                    "paints",
                    "Paints",
                    1,
                    circle(60, 60, 30),
                    Optional.of(new Fill(RED, 0.5, FillRule.NONZERO)),
                    Optional.of(new Stroke(BLUE, 0.6, 12, LineCap.BUTT, LineJoin.MITER, 4, List.of(), 0))),
            new PathLayer(
                    "layer",
                    "Layer",
                    0.5,
                    circle(140, 60, 30),
                    Optional.of(new Fill(RED, 1, FillRule.NONZERO)),
                    Optional.of(stroke(BLUE, 12, LineCap.BUTT, LineJoin.MITER))),
            new GroupLayer(
                    "pair",
                    "Pair",
                    0.5,
                    List.of(filled("left", circle(80, 130, 35), RED), filled("right", circle(120, 130, 35), BLUE)))
        };
    }

    private static Layer[] holes() {
        BezierPath rings = new BezierPath(List.of(
                circle(60, 100, 45).subpaths().get(0),
                circle(60, 100, 25).subpaths().get(0)));
        BezierPath moved = shiftedRight(rings, 85);
        return new Layer[] {
            new PathLayer(
                    "evenodd",
                    "Even-odd",
                    1,
                    rings,
                    Optional.of(new Fill(BLUE, 1, FillRule.EVENODD)),
                    Optional.empty()),
            new PathLayer(
                    "nonzero",
                    "Nonzero",
                    1,
                    moved,
                    Optional.of(new Fill(RED, 1, FillRule.NONZERO)),
                    Optional.of(stroke(Color.BLACK, 3, LineCap.BUTT, LineJoin.MITER)))
        };
    }

    private static Paint verticalGradient(double top, double bottom) {
        return new LinearGradient(
                new Point(0, top),
                new Point(0, bottom),
                List.of(new GradientStop(0, SAND, 1), new GradientStop(1, BLUE, 1)),
                GradientSpread.PAD,
                Affine.IDENTITY);
    }

    public static PathLayer filled(String id, BezierPath path, Paint paint) {
        return new PathLayer(id, id, 1, path, Optional.of(new Fill(paint, 1, FillRule.NONZERO)), Optional.empty());
    }

    public static PathLayer line(String id, BezierPath path, Stroke stroke) {
        return new PathLayer(id, id, 1, path, Optional.empty(), Optional.of(stroke));
    }

    public static Stroke stroke(Paint paint, double width, LineCap cap, LineJoin join) {
        return new Stroke(paint, 1, width, cap, join, 4, List.of(), 0);
    }

    /** Returns a path through the numbers: a start, then control, control, end for each segment. */
    public static BezierPath path(boolean closed, double... xy) {
        List<CubicBezier> segments = new ArrayList<>();
        for (int i = 0; i + 7 < xy.length; i += 6) {
            segments.add(new CubicBezier(
                    new Point(xy[i], xy[i + 1]),
                    new Point(xy[i + 2], xy[i + 3]),
                    new Point(xy[i + 4], xy[i + 5]),
                    new Point(xy[i + 6], xy[i + 7])));
        }
        return new BezierPath(List.of(new Subpath(segments, closed)));
    }

    public static BezierPath circle(double x, double y, double r) {
        double k = r * CIRCLE;
        return path(
                true, x + r, y, x + r, y + k, x + k, y + r, x, y + r, x - k, y + r, x - r, y + k, x - r, y, x - r,
                y - k, x - k, y - r, x, y - r, x + k, y - r, x + r, y - k, x + r, y);
    }

    private static BezierPath corner(double x, double y) {
        return path(
                false, x, y, x + 10, y + 10, x + 20, y + 20, x + 22, y + 28, x + 26, y + 18, x + 32, y + 8, x + 44, y);
    }

    private static BezierPath spike(double x, double y) {
        return path(
                false, x, y + 50, x + 5, y + 30, x + 10, y + 20, x + 15, y, x + 20, y + 20, x + 25, y + 30, x + 30,
                y + 50);
    }

    /** Turns each point about (pivotX, 100) by more the further it is from there. */
    private static BezierPath bent(BezierPath path, double pivotX, double radians) {
        return mapped(path, point -> {
            double share = Math.abs(point.x() - pivotX) / 40;
            return new Point(point.x(), point.y() + radians * share * (point.x() - pivotX));
        });
    }

    private static BezierPath shifted(BezierPath path, double dy) {
        return mapped(path, point -> point.plus(0, dy * Math.cos(point.x() / 20)));
    }

    private static BezierPath shiftedRight(BezierPath path, double dx) {
        return mapped(path, point -> point.plus(dx, 0));
    }

    private static BezierPath mapped(BezierPath path, UnaryOperator<Point> map) {
        return path.withPoints(path.points().stream().map(map).toList());
    }

    /** Returns a periodic track of {@code value} over one turn, 0 to 2 π. */
    public static <T> Track<T> track(DoubleFunction<T> value) {
        return new Track<>(
                IntStream.rangeClosed(0, FRAMES)
                        .mapToObj(i -> new Keyframe<>(
                                i * TIMING.durationSeconds() / FRAMES, value.apply(i * 2 * Math.PI / FRAMES)))
                        .toList(),
                true);
    }

    public static Track<AffinePose> poses(DoubleFunction<AffinePose> pose) {
        return track(pose);
    }
}
