package dev.livestroke.svgimport.paint;

import dev.livestroke.geometry.GradientStop;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.style.PropertyReader;
import dev.livestroke.svgimport.style.StyleReader;
import dev.livestroke.svgimport.value.ColorText;
import dev.livestroke.svgimport.value.StyleColor;
import dev.livestroke.svgimport.xml.SvgDocument;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads gradient elements, each once, following {@code href} from one to the next. */
final class GradientSources {

    /** Design tools chain two or three gradients; more is a loop or a trap. */
    private static final int LONGEST_CHAIN = 32;

    private final SvgDocument document;
    private final StyleReader styles;
    private final Warnings warnings;
    private final Map<Integer, GradientSource> read = new HashMap<>();

    GradientSources(SvgDocument document, StyleReader styles, Warnings warnings) {
        this.document = document;
        this.styles = styles;
        this.warnings = warnings;
    }

    static boolean isGradient(SvgElement element) {
        return element.is("linearGradient") || element.is("radialGradient");
    }

    GradientSource of(SvgElement gradient) {
        GradientSource known = read.get(gradient.index());
        if (known == null) {
            known = readChain(gradient);
            read.put(gradient.index(), known);
        }
        return known;
    }

    private GradientSource readChain(SvgElement gradient) {
        Map<String, String> attributes = new HashMap<>();
        List<GradientStop> stops = List.of();
        Optional<SvgElement> at = Optional.of(gradient);
        for (int length = 0; at.isPresent(); length++) {
            if (length == LONGEST_CHAIN) {
                warnings.add(WarningKind.CIRCULAR_REFERENCE, gradient.place(), "gradient");
                break;
            }
            at.get().attributes().forEach(attributes::putIfAbsent);
            if (stops.isEmpty()) {
                stops = stops(at.get());
            }
            at = next(at.get());
        }
        return new GradientSource(attributes, stops);
    }

    private Optional<SvgElement> next(SvgElement gradient) {
        Optional<String> href = gradient.attribute("href").filter(target -> target.startsWith("#"));
        Optional<SvgElement> next =
                href.flatMap(target -> document.byId(target.substring(1))).filter(GradientSources::isGradient);
        if (href.isPresent() && next.isEmpty()) {
            warnings.add(WarningKind.MISSING_REFERENCE, gradient.place(), href.get());
        }
        return next;
    }

    private List<GradientStop> stops(SvgElement gradient) {
        List<GradientStop> stops = new ArrayList<>();
        double least = 0;
        for (SvgElement child : gradient.children()) {
            if (child.is("stop")) {
                GradientStop stop = stop(child, least);
                least = stop.offset();
                stops.add(stop);
            }
        }
        return stops;
    }

    private GradientStop stop(SvgElement stop, double least) {
        PropertyReader properties = styles.properties(stop);
        StyleColor color = properties.own("stop-color", StyleColor.BLACK, text -> color(text, stop));
        double opacity = properties.own("stop-opacity", 1.0, ColorText::parseOpacity);
        double offset =
                stop.attribute("offset").flatMap(ColorText::parseOpacity).orElse(0.0);
        return new GradientStop(Math.max(least, offset), color.color(), color.opacity() * opacity);
    }

    private Optional<StyleColor> color(String text, SvgElement stop) {
        return text.toLowerCase(Locale.ROOT).equals("currentcolor")
                ? Optional.of(styles.currentColor(document.pathTo(stop)))
                : ColorText.parse(text);
    }
}
