package dev.livestroke.svgimport.style;

import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.svgimport.css.Cascade;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.ColorText;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.LengthContext;
import dev.livestroke.svgimport.value.StyleColor;
import dev.livestroke.svgimport.value.TextScanner;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Computes the style of an element from what it declares and what it inherits. */
public final class StyleReader {

    private final Cascade cascade;
    private final Warnings warnings;

    /** Makes a reader for the document of {@code cascade}. */
    public StyleReader(Cascade cascade, Warnings warnings) {
        this.cascade = cascade;
        this.warnings = warnings;
    }

    /** Returns a reader of the element's own properties. */
    public PropertyReader properties(SvgElement element) {
        return new PropertyReader(cascade.of(element), element.place(), warnings);
    }

    /** Returns the style of {@code element} below an element with the style {@code parent}. */
    public ComputedStyle compute(SvgElement element, ComputedStyle parent) {
        PropertyReader properties = properties(element);
        ComputedStyle initial = ComputedStyle.INITIAL;
        return new ComputedStyle(
                properties.inherited("color", parent.color(), initial.color(), ColorText::parse),
                fill(properties, parent.fill(), initial.fill()),
                stroke(properties, parent.stroke(), initial.stroke()),
                properties.inherited("visibility", parent.visibility(), initial.visibility(), StyleReader::visibility),
                properties.inherited(
                        "font-size", parent.fontSize(), initial.fontSize(), text -> fontSize(text, parent.fontSize())),
                properties.inherited("paint-order", parent.paintOrder(), initial.paintOrder(), Optional::of));
    }

    private static FillStyle fill(PropertyReader properties, FillStyle parent, FillStyle initial) {
        return new FillStyle(
                properties.inherited("fill", parent.paint(), initial.paint(), PaintSpec::parse),
                properties.inherited("fill-opacity", parent.opacity(), initial.opacity(), ColorText::parseOpacity),
                properties.inherited("fill-rule", parent.rule(), initial.rule(), StyleReader::rule));
    }

    private static StrokeStyle stroke(PropertyReader properties, StrokeStyle parent, StrokeStyle initial) {
        return new StrokeStyle(
                properties.inherited("stroke", parent.paint(), initial.paint(), PaintSpec::parse),
                properties.inherited("stroke-opacity", parent.opacity(), initial.opacity(), ColorText::parseOpacity),
                properties.inherited("stroke-width", parent.width(), initial.width(), StyleReader::positiveLength),
                properties.inherited("stroke-linecap", parent.cap(), initial.cap(), StyleReader::cap),
                properties.inherited("stroke-linejoin", parent.join(), initial.join(), StyleReader::join),
                properties.inherited(
                        "stroke-miterlimit", parent.miterLimit(), initial.miterLimit(), StyleReader::miterLimit),
                properties.inherited("stroke-dasharray", parent.dashes(), initial.dashes(), StyleReader::dashes),
                properties.inherited("stroke-dashoffset", parent.dashOffset(), initial.dashOffset(), Length::parse));
    }

    private static Optional<FillRule> rule(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nonzero" -> Optional.of(FillRule.NONZERO);
            case "evenodd" -> Optional.of(FillRule.EVENODD);
            default -> Optional.empty();
        };
    }

    private static Optional<LineCap> cap(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "butt" -> Optional.of(LineCap.BUTT);
            case "round" -> Optional.of(LineCap.ROUND);
            case "square" -> Optional.of(LineCap.SQUARE);
            default -> Optional.empty();
        };
    }

    private static Optional<LineJoin> join(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "miter", "miter-clip" -> Optional.of(LineJoin.MITER);
            // "arcs" rounds outward; no browser draws it, and a round join comes nearest.
            case "round", "arcs" -> Optional.of(LineJoin.ROUND);
            case "bevel" -> Optional.of(LineJoin.BEVEL);
            default -> Optional.empty();
        };
    }

    private static Optional<Length> positiveLength(String text) {
        return Length.parse(text).filter(length -> length.value() >= 0);
    }

    private static Optional<Double> miterLimit(String text) {
        return TextScanner.numbers(text)
                .filter(numbers -> numbers.size() == 1 && numbers.get(0) >= 1 && Double.isFinite(numbers.get(0)))
                .map(numbers -> numbers.get(0));
    }

    private static Optional<List<Length>> dashes(String text) {
        if (text.equalsIgnoreCase("none")) {
            return Optional.of(List.of());
        }
        return Length.parseList(text).filter(lengths -> lengths.stream().allMatch(length -> length.value() >= 0));
    }

    private static Optional<String> visibility(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(word -> List.of("visible", "hidden", "collapse").contains(word));
    }

    private static Optional<Double> fontSize(String text, double inherited) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "xx-small" -> Optional.of(9.0);
            case "x-small" -> Optional.of(10.0);
            case "small" -> Optional.of(13.0);
            case "medium" -> Optional.of(16.0);
            case "large" -> Optional.of(18.0);
            case "x-large" -> Optional.of(24.0);
            case "xx-large" -> Optional.of(32.0);
            case "smaller" -> Optional.of(inherited / 1.2);
            case "larger" -> Optional.of(inherited * 1.2);
            // A percentage of a font size refers to the inherited one, as em does.
            default ->
                positiveLength(text)
                        .map(length -> length.resolve(Axis.X, new LengthContext(inherited, inherited, inherited)))
                        .filter(size -> size < 1e6);
        };
    }

    /** Returns the colour that {@code currentColor} means for the last of {@code path}, which leads down from the root. */
    public StyleColor currentColor(List<SvgElement> path) {
        ComputedStyle style = ComputedStyle.INITIAL;
        for (SvgElement element : path) {
            style = compute(element, style);
        }
        return style.color();
    }
}
