package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.svgimport.omission.NotShown;
import dev.livestroke.svgimport.paint.PaintReader;
import dev.livestroke.svgimport.paint.PaintedShape;
import dev.livestroke.svgimport.path.Outline;
import dev.livestroke.svgimport.path.SegmentCounter;
import dev.livestroke.svgimport.path.ShapeReader;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.style.StyleReader;
import dev.livestroke.svgimport.xml.SvgDocument;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.List;
import java.util.Optional;

/** Makes path layers of shapes: outline, paint, and everything in canvas px. */
final class ShapeLayers {

    private final ShapeReader shapes;
    private final PaintReader paints;
    private final SvgLimits limits;
    private final Warnings warnings;

    ShapeLayers(SvgDocument document, StyleReader styles, SvgLimits limits, Warnings warnings) {
        this.shapes = new ShapeReader(new SegmentCounter(limits), warnings);
        this.paints = new PaintReader(document, styles, limits, warnings);
        this.limits = limits;
        this.warnings = warnings;
    }

    /** A shape in canvas px that waits for its id. */
    record Painted(BezierPath path, Optional<Fill> fill, Optional<Stroke> stroke) {

        Layer toLayer(String id, String name, double opacity) {
            return new PathLayer(id, name, opacity, path, fill, stroke);
        }
    }

    /** Returns the shape as it is painted; nothing, with a warning, if nothing of it shows. */
    Optional<Painted> paint(SvgElement element, Surroundings inner) {
        if (!inner.style().isVisible()) {
            NotShown.report(element, warnings);
            return Optional.empty();
        }
        Outline outline = shapes.read(element, inner.lengths());
        outline.error().ifPresent(error -> warnings.add(WarningKind.PATH_DATA, element.place(), error));
        if (outline.subpaths().isEmpty()) {
            warnings.add(WarningKind.EMPTY_SHAPE, element.place());
            return Optional.empty();
        }
        PaintedShape shape = new PaintedShape(
                element, new BezierPath(outline.subpaths()), inner.style(), inner.toCanvas(), inner.lengths());
        Optional<Fill> fill = element.is("line") ? Optional.empty() : paints.fill(shape);
        Optional<Stroke> stroke = paints.stroke(shape);
        if (fill.isEmpty() && stroke.isEmpty()) {
            warnings.add(WarningKind.INVISIBLE, element.place());
            return Optional.empty();
        }
        List<Subpath> shown = outline.subpaths().stream()
                .filter(subpath -> !isDot(subpath) || showsDots(stroke))
                .toList();
        if (shown.isEmpty()) {
            warnings.add(WarningKind.EMPTY_SHAPE, element.place());
            return Optional.empty();
        }
        return Optional.of(new Painted(inCanvas(shown, inner.toCanvas(), element), fill, stroke));
    }

    private static boolean isDot(Subpath subpath) {
        return subpath.segments().stream().allMatch(segment -> segment.isDegenerate(0));
    }

    private static boolean showsDots(Optional<Stroke> stroke) {
        return stroke.filter(line -> line.cap() != LineCap.BUTT).isPresent();
    }

    private BezierPath inCanvas(List<Subpath> subpaths, Affine toCanvas, SvgElement element) {
        BezierPath path = new BezierPath(subpaths).transformed(toCanvas);
        for (Point point : path.points()) {
            limits.requireCoordinate(point.x(), element.place());
            limits.requireCoordinate(point.y(), element.place());
        }
        return path;
    }
}
