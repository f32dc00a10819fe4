package dev.livestroke.raster;

import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/** What Java2D makes of a mark, with 16 x 16 samples a pixel: an oracle that shares no code with ours. */
final class Java2D {

    static final int SAMPLES = 16;

    private static final int PIECES = 24;

    private Java2D() {}

    /**
     * Returns which samples the mark covers, 0 or 1, [16 height, 16 width].
     *
     * <p>Where a line turns more tightly than it is wide, Java2D's outline winds both ways and leaves holes. So a line is
     * drawn once more in short pieces, which have none.
     */
    static byte[] samples(SceneMark mark, double lineWidth, double[] points, int width, int height) {
        BufferedImage image = new BufferedImage(width * SAMPLES, height * SAMPLES, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(shape(mark, lineWidth, points));
        if (mark.brush() instanceof SceneMark.Line line) {
            fillPieces(graphics, mark.curves(), line.pen(), lineWidth, points);
        }
        graphics.dispose();
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (samples[i] == 0 ? 0 : 1);
        }
        return samples;
    }

    private static void fillPieces(Graphics2D graphics, Curves curves, Pen pen, double lineWidth, double[] points) {
        for (int subpath = 0; subpath < curves.subpathCount(); subpath++) {
            double length = 0;
            for (int segment = curves.firstSegment(subpath); segment < curves.endSegment(subpath); segment++) {
                double[] c = controls(curves, segment, points);
                for (int piece = 0; piece < PIECES; piece++) {
                    double[] part = part(c, (double) piece / PIECES, (piece + 1.0) / PIECES);
                    Pen butt = new Pen(Pen.Cap.BUTT, pen.join(), 1, pen.dashes(), pen.dashOffset() + length / SAMPLES);
                    graphics.fill(stroke(butt, lineWidth)
                            .createStrokedShape(new CubicCurve2D.Double(
                                    part[0], part[1], part[2], part[3], part[4], part[5], part[6], part[7])));
                    length += length(part);
                }
            }
        }
    }

    /** Returns the control points of the part from s to t of a cubic, by blossoming. */
    private static double[] part(double[] c, double s, double t) {
        double[] part = new double[8];
        double[][] at = {{s, s, s}, {s, s, t}, {s, t, t}, {t, t, t}};
        for (int i = 0; i < 4; i++) {
            for (int axis = 0; axis < 2; axis++) {
                double[] p = {c[axis], c[2 + axis], c[4 + axis], c[6 + axis]};
                for (int level = 0; level < 3; level++) {
                    for (int k = 0; k < 3 - level; k++) {
                        p[k] += at[i][level] * (p[k + 1] - p[k]);
                    }
                }
                part[2 * i + axis] = p[0];
            }
        }
        return part;
    }

    private static double length(double[] c) {
        double length = 0;
        double[] last = part(c, 0, 0);
        for (int k = 1; k <= PIECES; k++) {
            double[] next = part(c, (double) k / PIECES, (double) k / PIECES);
            length += Math.hypot(next[0] - last[0], next[1] - last[1]);
            last = next;
        }
        return length;
    }

    /** Returns the share of samples covered in each pixel, [height, width]. */
    static double[] coverage(SceneMark mark, double lineWidth, double[] points, int width, int height) {
        byte[] samples = samples(mark, lineWidth, points, width, height);
        double[] coverage = new double[width * height];
        for (int y = 0; y < height * SAMPLES; y++) {
            for (int x = 0; x < width * SAMPLES; x++) {
                coverage[y / SAMPLES * width + x / SAMPLES] +=
                        samples[y * width * SAMPLES + x] / (double) (SAMPLES * SAMPLES);
            }
        }
        return coverage;
    }

    private static Shape shape(SceneMark mark, double lineWidth, double[] points) {
        if (mark.brush() instanceof SceneMark.Fill fill) {
            Path2D path = path(mark.curves(), points);
            path.setWindingRule(fill.rule() == WindingRule.EVENODD ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            return path;
        }
        Pen pen = ((SceneMark.Line) mark.brush()).pen();
        return stroke(pen, lineWidth).createStrokedShape(path(mark.curves(), points));
    }

    private static BasicStroke stroke(Pen pen, double lineWidth) {
        int cap = switch (pen.cap()) {
            case BUTT -> BasicStroke.CAP_BUTT;
            case ROUND -> BasicStroke.CAP_ROUND;
            case SQUARE -> BasicStroke.CAP_SQUARE;
        };
        int join = switch (pen.join()) {
            case MITER -> BasicStroke.JOIN_MITER;
            case ROUND -> BasicStroke.JOIN_ROUND;
            case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
        List<Double> lengths = pen.dashes();
        float[] dashes = null;
        if (!lengths.isEmpty()) {
            dashes = new float[lengths.size() % 2 == 0 ? lengths.size() : 2 * lengths.size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = (float) (lengths.get(i % lengths.size()) * SAMPLES);
            }
        }
        return new BasicStroke((float) (lineWidth * SAMPLES), cap, join, (float) pen.miterLimit(), dashes, (float)
                (pen.dashOffset() * SAMPLES));
    }

    private static Path2D path(Curves curves, double[] points) {
        Path2D path = new Path2D.Double();
        for (int subpath = 0; subpath < curves.subpathCount(); subpath++) {
            for (int segment = curves.firstSegment(subpath); segment < curves.endSegment(subpath); segment++) {
                double[] c = controls(curves, segment, points);
                if (segment == curves.firstSegment(subpath)) {
                    path.moveTo(c[0], c[1]);
                }
                path.curveTo(c[2], c[3], c[4], c[5], c[6], c[7]);
            }
            if (curves.isClosed(subpath)) {
                path.closePath();
            }
        }
        return path;
    }

    private static double[] controls(Curves curves, int segment, double[] points) {
        double[] c = new double[8];
        for (int i = 0; i < 8; i++) {
            c[i] = points[2 * curves.controlPoint(segment, i / 2) + i % 2] * SAMPLES;
        }
        return c;
    }
}
