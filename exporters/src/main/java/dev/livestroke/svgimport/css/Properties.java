package dev.livestroke.svgimport.css;

import java.util.Set;

/** The CSS properties that matter to a drawing; all of them are attributes as well (SVG 2, 6.6). */
final class Properties {

    private static final Set<String> KNOWN = Set.of(
            "clip-path",
            "color",
            "display",
            "fill",
            "fill-opacity",
            "fill-rule",
            "filter",
            "font-size",
            "marker",
            "marker-end",
            "marker-mid",
            "marker-start",
            "mask",
            "mix-blend-mode",
            "opacity",
            "overflow",
            "paint-order",
            "stop-color",
            "stop-opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-opacity",
            "stroke-width",
            "transform",
            "transform-origin",
            "vector-effect",
            "visibility");

    private Properties() {}

    static boolean isKnown(String property) {
        return KNOWN.contains(property);
    }
}
