package dev.livestroke.svgimport.paint;

import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.style.FillStyle;
import dev.livestroke.svgimport.style.PaintSpec;
import dev.livestroke.svgimport.style.StyleReader;
import dev.livestroke.svgimport.value.StyleColor;
import dev.livestroke.svgimport.xml.SvgDocument;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Optional;

/** Makes fill and stroke of shapes, in canvas px. */
public final class PaintReader {

    private final SvgDocument document;
    private final Warnings warnings;
    private final GradientReader gradients;
    private final StrokeReader strokes;

    /** Makes a reader for one document. */
    public PaintReader(SvgDocument document, StyleReader styles, SvgLimits limits, Warnings warnings) {
        this.document = document;
        this.warnings = warnings;
        this.gradients = new GradientReader(new GradientSources(document, styles, warnings), limits, warnings);
        this.strokes = new StrokeReader(styles, limits, warnings);
    }

    /** Returns how the inside of the shape is painted, if it is. */
    public Optional<Fill> fill(PaintedShape shape) {
        FillStyle fill = shape.style().fill();
        return resolve(fill.paint(), shape)
                .map(paint -> new Fill(paint.paint(), paint.opacity() * fill.opacity(), fill.rule()));
    }

    /** Returns how the line of the shape is painted, if it is. */
    public Optional<Stroke> stroke(PaintedShape shape) {
        return resolve(shape.style().stroke().paint(), shape).flatMap(paint -> strokes.read(shape, paint));
    }

    private Optional<ResolvedPaint> resolve(PaintSpec spec, PaintedShape shape) {
        return spec.accept(new PaintSpec.Visitor<>() {
            @Override
            public Optional<ResolvedPaint> none() {
                return Optional.empty();
            }

            @Override
            public Optional<ResolvedPaint> currentColor() {
                return Optional.of(ResolvedPaint.of(shape.style().color()));
            }

            @Override
            public Optional<ResolvedPaint> solid(StyleColor color) {
                return Optional.of(ResolvedPaint.of(color));
            }

            @Override
            public Optional<ResolvedPaint> reference(PaintSpec.Reference reference) {
                return target(reference.target(), shape)
                        .or(() -> reference.fallback().flatMap(fallback -> resolve(fallback, shape)));
            }
        });
    }

    private Optional<ResolvedPaint> target(String href, PaintedShape shape) {
        String place = shape.element().place();
        if (!href.startsWith("#")) {
            warnings.add(WarningKind.EXTERNAL_REFERENCE, place, href);
            return Optional.empty();
        }
        Optional<SvgElement> target = document.byId(href.substring(1));
        if (target.filter(GradientSources::isGradient).isPresent()) {
            return gradients.read(target.get(), shape);
        }
        boolean pattern = target.filter(element -> element.is("pattern")).isPresent();
        warnings.add(pattern ? WarningKind.PATTERN : WarningKind.MISSING_REFERENCE, place, href);
        return Optional.empty();
    }
}
