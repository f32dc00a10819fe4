package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.LengthContext;
import dev.livestroke.svgimport.value.ViewBox;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Optional;

/** Finds the canvas that the outermost {@code svg} asks for. */
final class CanvasReader {

    /** What percentages refer to in a drawing without any size: the browsers' default size of an svg. */
    private static final LengthContext DEFAULT = new LengthContext(300, 150, Length.DEFAULT_FONT_SIZE);

    private final SvgElement svg;
    private final SvgLimits limits;
    private final Warnings warnings;

    CanvasReader(SvgElement svg, SvgLimits limits, Warnings warnings) {
        this.svg = svg;
        this.limits = limits;
        this.warnings = warnings;
    }

    /**
     * Returns the canvas: width and height where they are given in absolute units, the view box's size or shape for what
     * is missing; nothing if neither helps.
     *
     * @throws SvgFormatException if a side is beyond the limit, or next to nothing
     */
    Optional<Canvas> read() {
        Optional<Double> width = side("width", Axis.X);
        Optional<Double> height = side("height", Axis.Y);
        Optional<String> text = svg.attribute("viewBox");
        Optional<ViewBox> viewBox = text.flatMap(ViewBox::parse);
        if (text.isPresent() && viewBox.isEmpty()) {
            warnings.add(WarningKind.VALUE, svg.place(), "viewBox=\"" + text.get() + "\"");
        }
        if (viewBox.isPresent()) {
            return Optional.of(showing(viewBox.get(), width, height));
        }
        return width.flatMap(w -> height.map(h -> plain(w, h)));
    }

    /** Returns a canvas of no particular size, with which the drawing is measured. */
    static Canvas unsized() {
        return new Canvas(DEFAULT.width(), DEFAULT.height(), Affine.IDENTITY, DEFAULT);
    }

    private Canvas plain(double width, double height) {
        Canvas.requireSane(width, height, limits);
        return new Canvas(width, height, Affine.IDENTITY, new LengthContext(width, height, Length.DEFAULT_FONT_SIZE));
    }

    private Canvas showing(ViewBox box, Optional<Double> givenWidth, Optional<Double> givenHeight) {
        double width = givenWidth
                .or(() -> givenHeight.map(height -> height * box.width() / box.height()))
                .orElse(box.width());
        double height = givenHeight
                .or(() -> givenWidth.map(given -> given * box.height() / box.width()))
                .orElse(box.height());
        Canvas.requireSane(width, height, limits);
        return new Canvas(
                width,
                height,
                box.toViewport(width, height, Viewport.aspect(svg)),
                new LengthContext(box.width(), box.height(), Length.DEFAULT_FONT_SIZE));
    }

    /** Returns a side in px; nothing if it is missing, {@code auto}, a percentage, or not positive. */
    private Optional<Double> side(String attribute, Axis axis) {
        Optional<String> text = svg.attribute(attribute).filter(value -> !value.isEmpty() && !value.equals("auto"));
        Optional<Length> length = text.flatMap(Length::parse);
        if (length.filter(Length::isPercentage).isPresent()) {
            return Optional.empty();
        }
        Optional<Double> px =
                length.map(written -> written.resolve(axis, DEFAULT)).filter(side -> side > 0);
        if (text.isPresent() && px.isEmpty()) {
            warnings.add(WarningKind.VALUE, svg.place(), attribute + "=\"" + text.get() + "\"");
        }
        return px;
    }
}
