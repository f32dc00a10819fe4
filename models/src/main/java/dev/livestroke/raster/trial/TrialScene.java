package dev.livestroke.raster.trial;

import dev.livestroke.raster.SceneLayout;
import dev.livestroke.raster.SceneMark;
import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A scene of coloured marks on white that move a little from frame to frame.
 *
 * @param frames number of frames
 * @param size of a side, px
 * @param marks number of marks
 * @param kind of the marks
 * @param resting how many of the marks do not move; they lie among the others
 */
public record TrialScene(int frames, int size, int marks, Kind kind, int resting) {

    /** What the marks are. */
    public enum Kind {
        /** One cubic each, 3 px wide, about a third of a side long, with round caps. */
        STROKES(1),
        /** Closed outlines of four cubics each, about a quarter of a side across, opaque. */
        SHAPES(4);

        private final int segments;

        Kind(int segments) {
            this.segments = segments;
        }
    }

    private static final int CHANNELS = 3;
    static final double LINE_WIDTH_PX = 3;

    /** A scene in which all marks move. */
    public TrialScene(int frames, int size, int marks, Kind kind) {
        this(frames, size, marks, kind, 0);
    }

    /** Returns the name of the scene, as {@code 24x256x16 strokes}: frames x size x marks. */
    public String name() {
        String name = frames + "x" + size + "x" + marks + " " + kind.name().toLowerCase(java.util.Locale.ROOT);
        return resting == 0 ? name : name + ", " + resting + " rest";
    }

    /** Returns the layout: every mark has a colour of its own. */
    public SceneLayout layout() {
        List<SceneMark> list = new ArrayList<>();
        int points = pointsInMark();
        for (int mark = 0; mark < marks; mark++) {
            int first = mark * points;
            List<Integer> controls = IntStream.range(0, kind.segments * 4)
                    .mapToObj(i -> first + (3 * (i / 4) + i % 4) % points)
                    .toList();
            Curves curves = new Curves(List.of(new Curves.Subpath(controls, kind == Kind.SHAPES)));
            SceneMark.Brush brush =
                    kind == Kind.SHAPES ? new SceneMark.Fill(WindingRule.NONZERO) : new SceneMark.Line(Pen.ROUND);
            list.add(new SceneMark(curves, brush, new Paint.Flat(mark), 0));
        }
        return new SceneLayout(marks * points, CHANNELS, marks, list);
    }

    /** Returns widths, opacities and random colours for {@code layout}. */
    public Style style(SceneLayout layout) {
        SplittableRandom random = new SplittableRandom(3);
        Style style = layout.newStyle();
        for (int mark = 0; mark < marks; mark++) {
            style.widths()[mark] = LINE_WIDTH_PX;
            style.opacities()[mark] = 1;
            for (int channel = 0; channel < CHANNELS; channel++) {
                style.colors()[mark * (CHANNELS + 1) + channel] = random.nextDouble();
            }
            style.colors()[mark * (CHANNELS + 1) + CHANNELS] = 1;
        }
        return style;
    }

    /** Returns the control points, [frames, P, 2], px. */
    public double[] points() {
        SplittableRandom random = new SplittableRandom(7);
        int count = pointsInMark();
        double[] points = new double[frames * marks * count * 2];
        for (int mark = 0; mark < marks; mark++) {
            double[] rest = kind == Kind.SHAPES ? shape(random) : stroke(random);
            double angle = random.nextDouble(2 * Math.PI);
            for (int frame = 0; frame < frames; frame++) {
                int at = (frame * marks + mark) * count * 2;
                double moved = rests(mark) ? 0 : 0.01 * frame * size / 64;
                for (int i = 0; i < rest.length; i += 2) {
                    points[at + i] = rest[i] + moved * Math.cos(angle);
                    points[at + i + 1] = rest[i + 1] + moved * Math.sin(angle);
                }
            }
        }
        return points;
    }

    /** Spreads those that rest evenly over all. */
    private boolean rests(int mark) {
        return mark * resting / marks != (mark + 1) * resting / marks;
    }

    private int pointsInMark() {
        return kind == Kind.SHAPES ? 3 * kind.segments : 3 * kind.segments + 1;
    }

    /** Starts near the middle, leads 0.31 of a side away and bends up to a sixth of a side. */
    private double[] stroke(SplittableRandom random) {
        double angle = random.nextDouble(2 * Math.PI);
        double x = random.nextDouble(0.3, 0.7) * size;
        double y = random.nextDouble(0.3, 0.7) * size;
        double[] points = new double[8];
        for (int i = 0; i < 4; i++) {
            double bend = i % 3 == 0 ? 0 : size / 6.0;
            points[2 * i] = x + 0.31 * size * i / 3 * Math.cos(angle) + bend * random.nextDouble(-1, 1);
            points[2 * i + 1] = y + 0.31 * size * i / 3 * Math.sin(angle) + bend * random.nextDouble(-1, 1);
        }
        return points;
    }

    /** A wobbly ring about a place on the canvas. */
    private double[] shape(SplittableRandom random) {
        double x = random.nextDouble(0.15, 0.85) * size;
        double y = random.nextDouble(0.15, 0.85) * size;
        double[] points = new double[2 * pointsInMark()];
        for (int i = 0; i < points.length / 2; i++) {
            double angle = 2 * Math.PI * i / (points.length / 2.0);
            double radius = random.nextDouble(0.08, 0.18) * size;
            points[2 * i] = x + radius * Math.cos(angle);
            points[2 * i + 1] = y + radius * Math.sin(angle);
        }
        return points;
    }
}
