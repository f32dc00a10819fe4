package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.css.Cascade;
import dev.livestroke.svgimport.omission.ExternalReferences;
import dev.livestroke.svgimport.report.ImportWarning;
import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.style.ComputedStyle;
import dev.livestroke.svgimport.style.StyleReader;
import dev.livestroke.svgimport.xml.SvgDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the sketch of a document. */
public final class DrawingReader {

    private static final int ENOUGH_CHARS = 250;

    private final SvgDocument document;
    private final SvgLimits limits;
    private final Warnings warnings;
    private final StyleReader styles;

    /** Makes a reader that reports to {@code warnings} what will not appear. */
    public DrawingReader(SvgDocument document, SvgLimits limits, Warnings warnings) {
        this.document = document;
        this.limits = limits;
        this.warnings = warnings;
        this.styles = new StyleReader(new Cascade(document, limits, warnings), warnings);
    }

    /**
     * Returns the drawing, all coordinates in canvas px.
     *
     * @throws SvgFormatException if nothing is drawn, or a limit is passed
     */
    public Sketch read() {
        ExternalReferences.report(document, warnings);
        Optional<Canvas> asked = new CanvasReader(document.root(), limits, warnings).read();
        if (asked.isPresent()) {
            return draw(asked.get());
        }
        Canvas unsized = CanvasReader.unsized();
        Box ink = new Ink().bounds(List.of(requireShapes(layers(unsized)))).orElseThrow();
        Canvas around = unsized.around(ink, limits);
        warnings.add(
                WarningKind.CANVAS,
                document.root().place(),
                String.format(
                        Locale.ROOT,
                        "no width, height or viewBox: the canvas is %.0f x %.0f px around the shapes",
                        around.width(),
                        around.height()));
        return draw(around);
    }

    private Sketch draw(Canvas canvas) {
        return new Sketch(canvas.width(), canvas.height(), requireShapes(layers(canvas)));
    }

    private GroupLayer layers(Canvas canvas) {
        Surroundings surroundings = new Surroundings(canvas.toCanvas(), canvas.lengths(), ComputedStyle.INITIAL, 0);
        return new LayerBuilder(document, styles, limits, warnings).root(surroundings);
    }

    private GroupLayer requireShapes(GroupLayer root) {
        if (root.paths().findAny().isPresent()) {
            return root;
        }
        throw new SvgFormatException("expected a drawing with shapes, found one that has no shape that can move: "
                + reasons(ImportWarning.summarize(warnings.toList())));
    }

    /** Returns the first of {@code kinds} of what is amiss, as many as make a line that people read. */
    private static String reasons(List<String> kinds) {
        if (kinds.isEmpty()) {
            return "it holds no shape at all";
        }
        StringBuilder told = new StringBuilder(kinds.get(0));
        for (int i = 1; i < kinds.size(); i++) {
            if (told.length() + kinds.get(i).length() > ENOUGH_CHARS) {
                return told + "; and " + (kinds.size() - i) + " more kinds of things";
            }
            told.append("; ").append(kinds.get(i));
        }
        return told.toString();
    }
}
