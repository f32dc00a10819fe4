package dev.livestroke.export.svg;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.AnimationWriter;
import dev.livestroke.export.Exported;
import dev.livestroke.export.Precision;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes SVG that moves by itself: SMIL for shapes and for transforms, since it is what every browser plays. Groups,
 * paint and ids are the drawing's own; a layer's name, where it differs from the id, is kept as {@code data-name}. A
 * viewer that does not animate shows the first frame. Nothing is lost, so there are no warnings.
 */
public final class SvgWriter implements AnimationWriter {

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)?");

    private final String idPrefix;

    /** Writes ids as they are. */
    public SvgWriter() {
        this("");
    }

    private SvgWriter(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /**
     * Returns a writer that puts {@code idPrefix} before every id, so that several drawings can share a page.
     *
     * @throws IllegalArgumentException if the prefix is not a letter followed by letters, digits, _ . or -
     */
    public static SvgWriter withIdPrefix(String idPrefix) {
        if (!PREFIX.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException(
                    "an id prefix must be a letter, then letters, digits, _ . or -: \"" + idPrefix + "\"");
        }
        return new SvgWriter(idPrefix);
    }

    @Override
    public Exported write(Animation animation) {
        Sketch sketch = animation.sketch();
        String width = Precision.of(sketch).length().format(sketch.width());
        String height = Precision.of(sketch).length().format(sketch.height());
        XmlText xml = new XmlText()
                .open("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("width", width)
                .attribute("height", height)
                .attribute("viewBox", "0 0 " + width + " " + height);
        Ids ids = new Ids(idPrefix, sketch.root());
        GradientDefinitions gradients = new GradientDefinitions(ids);
        sketch.paths().forEach(path -> {
            path.fill().ifPresent(fill -> gradients.reference(fill.paint()));
            path.stroke().ifPresent(stroke -> gradients.reference(stroke.paint()));
        });
        gradients.write(xml);
        new LayerElements(animation, ids, gradients, xml).write();
        return new Exported(xml.close("svg").toString(), List.of());
    }
}
