package dev.livestroke.svgimport.omission;

import dev.livestroke.svgimport.path.ShapeReader;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Set;

/** Reports layers that the file itself hides. */
public final class NotShown {

    private static final Set<String> CONTENT =
            Set.of("g", "a", "svg", "use", "switch", "text", "image", "foreignObject");

    private NotShown() {}

    /** Warns about {@code element} if it would show something; hidden definitions and settings hide nothing. */
    public static void report(SvgElement element, Warnings warnings) {
        boolean content = ShapeReader.isShape(element)
                || (element.vocabulary() == SvgElement.Vocabulary.SVG && CONTENT.contains(element.name()));
        if (content) {
            warnings.add(WarningKind.HIDDEN, element.place());
        }
    }
}
