package dev.livestroke.svgimport.report;

/** What kind of thing an import changed or left out, with words for one, for many, and for what that means. */
public enum WarningKind {
    TEXT("text element", "text elements", "will not appear; convert text to outlines in the design tool"),
    IMAGE("picture", "pictures", "will not appear; only vector shapes can move, so trace it or leave it out"),
    FOREIGN_OBJECT("embedded web page", "embedded web pages", "will not appear; only vector shapes can move"),
    MEDIA(
            "video, sound or web element",
            "video, sound or web elements",
            "will not appear; only vector shapes can move"),
    UNKNOWN_ELEMENT("unknown element", "unknown elements", "will not appear; SVG has no such shape"),
    FILTER("filter effect", "filter effects", "left out, the layer appears without it; draw the effect as shapes"),
    MASK("mask", "masks", "left out, the layer appears whole; cut the shapes in the design tool"),
    CLIP_PATH(
            "clipping path", "clipping paths", "left out, the layer appears uncut; cut the shapes in the design tool"),
    CROPPED_VIEW("nested view", "nested views", "would crop its content, which now appears whole"),
    MARKER("line with markers", "lines with markers", "arrow heads and markers will not appear; draw them as shapes"),
    PATTERN("pattern paint", "pattern paints", "becomes its fallback colour or nothing; use a colour or a gradient"),
    BLEND_MODE("blend mode", "blend modes", "left out, colours lie over each other as usual"),
    ANIMATION("animation in the file", "animations in the file", "not kept, the drawing is read as it stands at rest"),
    SCRIPT("script", "scripts", "ignored, scripts never run"),
    EXTERNAL_REFERENCE("external reference", "external references", "never loaded; put what it shows into the file"),
    MISSING_REFERENCE(
            "broken reference", "broken references", "points to nothing of the right kind in the file, ignored"),
    CIRCULAR_REFERENCE("reference to itself", "references to themselves", "goes round in a circle, cut there"),
    STYLE_RULE("style rule", "style rules", "not understood, ignored"),
    VALUE("value", "values", "not understood, ignored"),
    PATH_DATA("outline with an error", "outlines with errors", "drawn up to the error only"),
    UNEVEN_STROKE("unevenly scaled stroke", "unevenly scaled strokes", "becomes a stroke of even width"),
    PAINT_ORDER("stroke below its fill", "strokes below their fills", "will appear above the fill"),
    VECTOR_EFFECT("vector effect", "vector effects", "left out"),
    TRANSFORM_ORIGIN("transform origin", "transform origins", "left out, the layer may appear shifted"),
    GRADIENT("gradient", "gradients", "will look different"),
    DASHES("dash pattern", "dash patterns", "too fine, becomes a solid line"),
    HIDDEN("hidden layer", "hidden layers", "not imported; show it in the design tool if it should move"),
    INVISIBLE("shape without fill or stroke", "shapes without fill or stroke", "not imported, nothing of it shows"),
    EMPTY_SHAPE("shape without size", "shapes without size", "not imported, nothing of it shows"),
    LANGUAGE("layer for another language", "layers for other languages", "not imported"),
    CANVAS("canvas size", "canvas sizes", "not usable as written"),
    NAMESPACE("file without the SVG namespace", "files without the SVG namespace", "read as SVG all the same");

    private final String one;
    private final String many;
    private final String consequence;

    WarningKind(String one, String many, String consequence) {
        this.one = one;
        this.many = many;
        this.consequence = consequence;
    }

    /** Returns the noun for {@code count} things, with the count if there are several. */
    String counted(int count) {
        return count == 1 ? one : count + " " + many;
    }

    /** Returns what the warning means for the drawing and what to do about it. */
    String consequence() {
        return consequence;
    }
}
