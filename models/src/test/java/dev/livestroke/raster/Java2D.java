package dev.livestroke.raster;

import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/** What Java2D makes of a mark, with 16 x 16 samples a pixel: an oracle that shares no code with ours. */
final class Java2D {

    static final int SAMPLES = 16;

    private Java2D() {}

    /** Returns which samples the mark covers, 0 or 1, [16 height, 16 width]. */
    static byte[] samples(SceneMark mark, double lineWidth, double[] points, int width, int height) {
        BufferedImage image =
                new BufferedImage(width * SAMPLES, height * SAMPLES, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(shape(mark, lineWidth, points));
        graphics.dispose();
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (samples[i] == 0 ? 0 : 1);
        }
        return samples;
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
        int cap =
                switch (pen.cap()) {
                    case BUTT -> BasicStroke.CAP_BUTT;
                    case ROUND -> BasicStroke.CAP_ROUND;
                    case SQUARE -> BasicStroke.CAP_SQUARE;
                };
        int join =
                switch (pen.join()) {
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
        return new BasicStroke(
                (float) (lineWidth * SAMPLES),
                cap,
                join,
                (float) pen.miterLimit(),
                dashes,
                (float) (pen.dashOffset() * SAMPLES));
    }

    private static Path2D path(Curves curves, double[] points) {
        Path2D path = new Path2D.Double();
        for (int subpath = 0; subpath < curves.subpathCount(); subpath++) {
            for (int segment = curves.firstSegment(subpath); segment < curves.endSegment(subpath); segment++) {
                double[] c = new double[8];
                for (int i = 0; i < 8; i++) {
                    c[i] = points[2 * curves.controlPoint(segment, i / 2) + i % 2] * SAMPLES;
                }
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
}
