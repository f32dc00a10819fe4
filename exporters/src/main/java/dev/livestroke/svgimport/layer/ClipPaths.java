package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.Layer;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.TransformList;
import dev.livestroke.svgimport.xml.SvgDocument;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.List;
import java.util.Optional;

/**
 * Reports clipping paths, which are left out, unless they cut nothing: design tools clip every frame to its own
 * rectangle.
 */
final class ClipPaths {

    private final SvgDocument document;
    private final Ink ink;
    private final Warnings warnings;

    ClipPaths(SvgDocument document, Ink ink, Warnings warnings) {
        this.ink = ink;
        this.document = document;
        this.warnings = warnings;
    }

    /**
     * Warns if {@code reference}, the element's {@code clip-path}, would have cut {@code layers}.
     *
     * @param inner what the element's content is drawn in
     */
    void report(String reference, SvgElement element, Surroundings inner, List<Layer> layers) {
        if (reference.equals("none")) {
            return;
        }
        Optional<Box> painted = ink.bounds(layers);
        if (painted.isEmpty()) {
            return;
        }
        Optional<Box> clip = rectangle(reference, inner);
        if (clip.filter(box -> Ink.holds(box, painted.get())).isEmpty()) {
            warnings.add(WarningKind.CLIP_PATH, element.place());
        }
    }

    /** Returns the clipping path's rectangle in canvas px, if it is no more than one upright rectangle. */
    private Optional<Box> rectangle(String reference, Surroundings inner) {
        Optional<SvgElement> clip = Optional.of(reference)
                .filter(url -> url.startsWith("url(") && url.endsWith(")"))
                .map(url -> url.substring(4, url.length() - 1)
                        .replaceAll("[\"']", "")
                        .strip())
                .filter(href -> href.startsWith("#"))
                .flatMap(href -> document.byId(href.substring(1)))
                .filter(element -> element.is("clipPath") && element.children().size() == 1)
                .filter(element -> element.attribute("clipPathUnits").isEmpty()
                        && element.attribute("transform").isEmpty());
        return clip.map(element -> element.children().get(0))
                .filter(child -> child.is("rect")
                        && child.attribute("rx").isEmpty()
                        && child.attribute("ry").isEmpty())
                .flatMap(rect -> inCanvas(rect, inner));
    }

    private static Optional<Box> inCanvas(SvgElement rect, Surroundings inner) {
        Optional<Affine> own =
                rect.attribute("transform").map(TransformList::parse).orElse(Optional.of(Affine.IDENTITY));
        double x = length(rect, "x", Axis.X, inner);
        double y = length(rect, "y", Axis.Y, inner);
        double width = length(rect, "width", Axis.X, inner);
        double height = length(rect, "height", Axis.Y, inner);
        if (!(width > 0 && height > 0 && Math.abs(x) + Math.abs(y) + width + height < 1e9)) {
            return Optional.empty();
        }
        return own.flatMap(map -> TransformList.compose(inner.toCanvas(), map))
                .filter(map -> map.b() == 0 && map.c() == 0)
                .map(map -> Ink.transformed(new Box(x, y, x + width, y + height), map));
    }

    private static double length(SvgElement rect, String attribute, Axis axis, Surroundings inner) {
        return rect.attribute(attribute)
                .flatMap(Length::parse)
                .map(length -> length.resolve(axis, inner.lengths()))
                .orElse(0.0);
    }
}
