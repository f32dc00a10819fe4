package dev.livestroke.svgimport.naming;

import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name that a person gave a layer. */
public final class LayerNames {

    private static final int LONGEST = 120;

    /** Illustrator writes a space in a layer's name as {@code _x20_} into the id. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{2,4})_");

    private LayerNames() {}

    /** Returns the design tool's label, else the title, else what accessibility tools read out, else the id. */
    public static String of(SvgElement element, String layerId) {
        return element.attribute("inkscape:label")
                .or(element::title)
                .or(() -> element.attribute("data-name"))
                .or(() -> element.attribute("aria-label"))
                .or(() -> element.id().map(LayerNames::unescaped))
                .flatMap(LayerNames::line)
                .orElse(layerId);
    }

    /** Returns the document's title, else what the outermost element is called. */
    public static String ofRoot(SvgElement svg, String layerId) {
        return svg.title().flatMap(LayerNames::line).orElseGet(() -> of(svg, layerId));
    }

    private static Optional<String> line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return Optional.of(line.substring(0, Math.min(LONGEST, line.length()))).filter(name -> !name.isEmpty());
    }

    private static String unescaped(String id) {
        return ESCAPED.matcher(id).replaceAll(match -> {
            int character = Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf((char) character));
        });
    }
}
