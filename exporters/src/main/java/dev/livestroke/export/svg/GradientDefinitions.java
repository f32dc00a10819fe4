package dev.livestroke.export.svg;

import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes colours and gradients; every gradient has an id and a definition, equal ones share them. */
final class GradientDefinitions {

    // Gradient space may be the unit square of the shape, so numbers need decimals whatever the canvas is.
    private static final ShortNumbers NUMBERS = new ShortNumbers(new Rounding(6));

    private final Ids ids;
    private final Map<Paint, String> idOfGradient = new LinkedHashMap<>();

    GradientDefinitions(Ids ids) {
        this.ids = ids;
    }

    /** Returns the value of a fill or stroke attribute that paints with {@code paint}. */
    String reference(Paint paint) {
        return paint.accept(new Paint.Visitor<>() {
            @Override
            public String color(Color color) {
                return hex(color);
            }

            @Override
            public String linearGradient(LinearGradient gradient) {
                return url(gradient);
            }

            @Override
            public String radialGradient(RadialGradient gradient) {
                return url(gradient);
            }
        });
    }

    /** Returns {@code color} as {@code #rrggbb}, or shorter where both digits of each channel are alike. */
    private static String hex(Color color) {
        String hex = color.toHex();
        boolean alike =
                hex.charAt(1) == hex.charAt(2) && hex.charAt(3) == hex.charAt(4) && hex.charAt(5) == hex.charAt(6);
        return alike ? "#" + hex.charAt(1) + hex.charAt(3) + hex.charAt(5) : hex;
    }

    private String url(Paint gradient) {
        return "url(#" + idOfGradient.computeIfAbsent(gradient, fresh -> ids.fresh("gradient")) + ")";
    }

    /** Writes the gradients that were referred to so far. */
    void write(XmlText xml) {
        if (idOfGradient.isEmpty()) {
            return;
        }
        xml.open("defs");
        idOfGradient.forEach((gradient, id) -> gradient.accept(new Definition(xml, id)));
        xml.close("defs");
    }

    /** Writes one gradient. */
    private record Definition(XmlText xml, String id) implements Paint.Visitor<XmlText> {

        @Override
        public XmlText color(Color color) {
            return xml;
        }

        @Override
        public XmlText linearGradient(LinearGradient gradient) {
            open("linearGradient", gradient.spread(), gradient.transform());
            point("x1", "y1", gradient.start());
            point("x2", "y2", gradient.end());
            return stops(gradient.stops()).close("linearGradient");
        }

        @Override
        public XmlText radialGradient(RadialGradient gradient) {
            open("radialGradient", gradient.spread(), gradient.transform());
            point("cx", "cy", gradient.center());
            xml.attribute("r", NUMBERS.of(gradient.radius()));
            if (!gradient.focus().equals(gradient.center())) {
                point("fx", "fy", gradient.focus());
            }
            return stops(gradient.stops()).close("radialGradient");
        }

        private void open(String element, GradientSpread spread, Affine map) {
            xml.open(element)
                    .attribute("id", id)
                    .attribute("gradientUnits", "userSpaceOnUse")
                    .attributeUnless("pad", "spreadMethod", spread.name().toLowerCase(Locale.ROOT));
            if (!map.equals(Affine.IDENTITY)) {
                String entries = Stream.of(map.a(), map.b(), map.c(), map.d(), map.e(), map.f())
                        .map(NUMBERS::of)
                        .collect(Collectors.joining(" "));
                xml.attribute("gradientTransform", "matrix(" + entries + ")");
            }
        }

        private void point(String x, String y, Point point) {
            xml.attribute(x, NUMBERS.of(point.x())).attribute(y, NUMBERS.of(point.y()));
        }

        private XmlText stops(List<GradientStop> stops) {
            for (GradientStop stop : stops) {
                xml.open("stop")
                        .attribute("offset", NUMBERS.of(stop.offset()))
                        .attribute("stop-color", hex(stop.color()))
                        .attributeUnless("1", "stop-opacity", NUMBERS.of(stop.opacity()))
                        .close("stop");
            }
            return xml;
        }
    }
}
