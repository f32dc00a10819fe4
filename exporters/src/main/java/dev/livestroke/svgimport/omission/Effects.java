package dev.livestroke.svgimport.omission;

import dev.livestroke.svgimport.path.ShapeReader;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.style.PropertyReader;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.List;
import java.util.Set;

/** Reports effects that a layer is drawn without. */
public final class Effects {

    private static final Set<String> WITH_MARKERS = Set.of("path", "line", "polyline", "polygon");

    private Effects() {}

    /** Warns about each effect that {@code element} has, apart from its clipping path. */
    public static void report(SvgElement element, PropertyReader properties, Warnings warnings) {
        report("filter", "none", WarningKind.FILTER, element, properties, warnings);
        report("mask", "none", WarningKind.MASK, element, properties, warnings);
        report("mix-blend-mode", "normal", WarningKind.BLEND_MODE, element, properties, warnings);
        if (!properties.ownKeyword("transform", "none").equals("none")) {
            String origin = properties.ownKeyword("transform-origin", "0 0");
            if (!origin.matches("0(px|%)?( 0(px|%)?)?|top left|left top")) {
                warnings.add(WarningKind.TRANSFORM_ORIGIN, element.place(), origin);
            }
        }
        if (ShapeReader.isShape(element)) {
            String effect = properties.ownKeyword("vector-effect", "none");
            if (!effect.equals("none") && !effect.equals("non-scaling-stroke")) {
                warnings.add(WarningKind.VECTOR_EFFECT, element.place(), effect);
            }
            if (WITH_MARKERS.contains(element.name())) {
                List.of("marker", "marker-start", "marker-mid", "marker-end")
                        .forEach(marker -> report(marker, "none", WarningKind.MARKER, element, properties, warnings));
            }
        }
    }

    private static void report(
            String property,
            String absent,
            WarningKind kind,
            SvgElement element,
            PropertyReader properties,
            Warnings warnings) {
        String value = properties.ownKeyword(property, absent);
        if (!value.equals(absent)) {
            warnings.add(kind, element.place(), kind == WarningKind.BLEND_MODE ? value : "");
        }
    }
}
