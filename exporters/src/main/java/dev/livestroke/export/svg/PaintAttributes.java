package dev.livestroke.export.svg;

import dev.livestroke.export.Precision;
import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Stroke;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes how a path is painted, as attributes of its element. */
final class PaintAttributes {

    private final GradientDefinitions gradients;
    private final ShortNumbers opacities = new ShortNumbers(new Rounding(4));
    private final ShortNumbers lengths;

    PaintAttributes(GradientDefinitions gradients, Precision precision) {
        this.gradients = gradients;
        // Two decimals more than coordinates have: half a hundredth matters more in a width of 0.3.
        this.lengths =
                new ShortNumbers(new Rounding(Math.min(12, precision.length().decimals() + 2)));
    }

    void write(XmlText xml, PathLayer path) {
        path.fill().ifPresentOrElse(fill -> fill(xml, fill), () -> xml.attribute("fill", "none"));
        path.stroke().ifPresent(stroke -> stroke(xml, stroke));
    }

    void opacity(XmlText xml, double opacity) {
        xml.attributeUnless("1", "opacity", opacities.of(opacity));
    }

    private void fill(XmlText xml, Fill fill) {
        xml.attributeUnless("#000", "fill", gradients.reference(fill.paint()))
                .attributeUnless("1", "fill-opacity", opacities.of(fill.opacity()));
        if (fill.rule() == FillRule.EVENODD) {
            xml.attribute("fill-rule", "evenodd");
        }
    }

    private void stroke(XmlText xml, Stroke stroke) {
        xml.attribute("stroke", gradients.reference(stroke.paint()))
                .attributeUnless("1", "stroke-opacity", opacities.of(stroke.opacity()))
                .attributeUnless("1", "stroke-width", lengths.of(stroke.width()))
                .attributeUnless("butt", "stroke-linecap", word(stroke.cap()))
                .attributeUnless("miter", "stroke-linejoin", word(stroke.join()))
                .attributeUnless("4", "stroke-miterlimit", lengths.of(stroke.miterLimit()));
        if (!stroke.dashes().isEmpty()) {
            xml.attribute(
                            "stroke-dasharray",
                            stroke.dashes().stream().map(lengths::of).collect(Collectors.joining(" ")))
                    .attributeUnless("0", "stroke-dashoffset", lengths.of(stroke.dashOffset()));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
