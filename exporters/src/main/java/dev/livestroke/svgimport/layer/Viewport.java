package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Box;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.value.AspectRatio;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.LengthContext;
import dev.livestroke.svgimport.value.ViewBox;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Optional;

/**
 * A nested {@code svg} or a {@code symbol} in place: the box it shows in, and what it shows there.
 *
 * @param box in the user units around it
 * @param toOuter from the content's user units to those around it
 * @param width of the content's own viewport, in the content's user units
 * @param height of the content's own viewport, in the content's user units
 */
record Viewport(Box box, Affine toOuter, double width, double height) {

    /**
     * Returns the viewport that {@code element} opens, sized by {@code sizer}: the {@code use} that shows it, or itself.
     * Nothing if it has no area.
     */
    static Optional<Viewport> of(SvgElement element, SvgElement sizer, LengthContext lengths, SvgLimits limits) {
        boolean placed = element.is("svg");
        double x = placed ? length(element, "x", Axis.X, "0", lengths, limits) : 0;
        double y = placed ? length(element, "y", Axis.Y, "0", lengths, limits) : 0;
        String initialWidth = element.attribute("width").filter(width -> placed).orElse("100%");
        String initialHeight =
                element.attribute("height").filter(height -> placed).orElse("100%");
        double width = length(sizer, "width", Axis.X, initialWidth, lengths, limits);
        double height = length(sizer, "height", Axis.Y, initialHeight, lengths, limits);
        if (!(width > 0 && height > 0)) {
            return Optional.empty();
        }
        Box box = new Box(x, y, x + width, y + height);
        Affine place = Affine.translate(x, y);
        return Optional.of(element.attribute("viewBox")
                .flatMap(ViewBox::parse)
                .map(view -> new Viewport(
                        box,
                        place.compose(view.toViewport(width, height, aspect(element))),
                        view.width(),
                        view.height()))
                .orElseGet(() -> new Viewport(box, place, width, height)));
    }

    static AspectRatio aspect(SvgElement element) {
        return element.attribute("preserveAspectRatio")
                .flatMap(AspectRatio::parse)
                .orElse(AspectRatio.DEFAULT);
    }

    /** Warns if {@code ink} reaches out of this viewport, which would have cropped it. */
    void reportCropped(Optional<Box> ink, Affine outerToCanvas, String place, Warnings warnings) {
        if (ink.isPresent() && !Ink.holds(Ink.transformed(box, outerToCanvas), ink.get())) {
            warnings.add(WarningKind.CROPPED_VIEW, place);
        }
    }

    private static double length(
            SvgElement element, String attribute, Axis axis, String initial, LengthContext lengths, SvgLimits limits) {
        return element.attribute(attribute)
                .flatMap(Length::parse)
                .or(() -> Length.parse(initial))
                .map(length -> limits.requireCoordinate(
                        length.resolve(axis, lengths), element.place() + ", attribute " + attribute))
                .orElse(0.0);
    }
}
