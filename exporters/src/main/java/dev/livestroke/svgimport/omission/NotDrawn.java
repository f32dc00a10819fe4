package dev.livestroke.svgimport.omission;

import static java.util.Map.entry;

import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Map;
import java.util.Set;

/** Reports elements that draw nothing here: what a person would miss is named, what describes or defines is silent. */
public final class NotDrawn {

    /** Elements that never draw where they stand; definitions are reported where they are used. */
    private static final Set<String> SILENT = Set.of(
            "clipPath",
            "color-profile",
            "cursor",
            "defs",
            "desc",
            "filter",
            "font",
            "font-face",
            "glyph",
            "hatch",
            "linearGradient",
            "marker",
            "mask",
            "mesh",
            "meshgradient",
            "metadata",
            "missing-glyph",
            "mpath",
            "pattern",
            "radialGradient",
            "script",
            "solidColor",
            "stop",
            "style",
            "symbol",
            "title",
            "view");

    private static final Map<String, WarningKind> NAMED = Map.ofEntries(
            entry("text", WarningKind.TEXT),
            entry("tspan", WarningKind.TEXT),
            entry("textPath", WarningKind.TEXT),
            entry("tref", WarningKind.TEXT),
            entry("flowRoot", WarningKind.TEXT),
            entry("image", WarningKind.IMAGE),
            entry("foreignObject", WarningKind.FOREIGN_OBJECT),
            entry("video", WarningKind.MEDIA),
            entry("audio", WarningKind.MEDIA),
            entry("canvas", WarningKind.MEDIA),
            entry("iframe", WarningKind.MEDIA),
            entry("animate", WarningKind.ANIMATION),
            entry("animateColor", WarningKind.ANIMATION),
            entry("animateMotion", WarningKind.ANIMATION),
            entry("animateTransform", WarningKind.ANIMATION),
            entry("discard", WarningKind.ANIMATION),
            entry("set", WarningKind.ANIMATION));

    private NotDrawn() {}

    /** Warns about {@code element} unless nobody would miss it; {@code parent} stands in for its place if it has no id. */
    public static void report(SvgElement element, SvgElement parent, Warnings warnings) {
        switch (element.vocabulary()) {
            case SVG -> reportSvg(element, parent, warnings);
            case XHTML -> warnings.add(WarningKind.MEDIA, element.place());
            case OTHER -> {
                // Editors keep their own settings in their own vocabularies.
            }
        }
    }

    private static void reportSvg(SvgElement element, SvgElement parent, Warnings warnings) {
        WarningKind kind = NAMED.getOrDefault(element.name(), WarningKind.UNKNOWN_ELEMENT);
        if (kind == WarningKind.ANIMATION) {
            warnings.add(kind, parent.place(), element.name());
        } else if (!SILENT.contains(element.name())) {
            warnings.add(kind, element.place());
        }
    }
}
