package dev.livestroke.server.drawing;

import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.server.protocol.drawing.FillStyle;
import dev.livestroke.server.protocol.drawing.LayerNode;
import dev.livestroke.server.protocol.drawing.PaintNode;
import dev.livestroke.server.protocol.drawing.StrokeStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes layers as SVG. */
final class LayersSvg {

    private final StringBuilder definitions = new StringBuilder();
    private int gradients;

    private LayersSvg() {}

    static String write(Drawing.Layers drawing) {
        LayersSvg svg = new LayersSvg();
        String body = drawing.layers().stream().map(svg::element).collect(Collectors.joining());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" width=\""
                + drawing.width() + "\" height=\"" + drawing.height() + "\" viewBox=\"0 0 " + drawing.width() + " "
                + drawing.height() + "\"><defs>" + svg.definitions + "</defs>" + body + "</svg>";
    }

    private String element(LayerNode layer) {
        return layer.accept(new LayerNode.Visitor<>() {
            @Override
            public String group(LayerNode.Group group) {
                return "<g" + names(group.id(), group.name(), group.opacity()) + ">"
                        + group.children().stream().map(LayersSvg.this::element).collect(Collectors.joining())
                        + "</g>";
            }

            @Override
            public String path(LayerNode.Path path) {
                return "<path" + names(path.id(), path.name(), path.opacity()) + attribute("d", path.d())
                        + path.fill().map(LayersSvg.this::fill).orElse(" fill=\"none\"")
                        + path.stroke().map(LayersSvg.this::stroke).orElse("") + "/>";
            }
        });
    }

    private static String names(String id, String name, double opacity) {
        return attribute("id", id) + attribute("inkscape:label", name) + attribute("opacity", opacity);
    }

    private String fill(FillStyle fill) {
        return attribute("fill", paint(fill.paint()))
                + attribute("fill-opacity", fill.opacity())
                + attribute("fill-rule", word(fill.rule()));
    }

    private String stroke(StrokeStyle stroke) {
        String dashes = stroke.dashes().isEmpty() ? "none" : numbers(stroke.dashes());
        return attribute("stroke", paint(stroke.paint()))
                + attribute("stroke-opacity", stroke.opacity())
                + attribute("stroke-width", stroke.width())
                + attribute("stroke-linecap", word(stroke.cap()))
                + attribute("stroke-linejoin", word(stroke.join()))
                + attribute("stroke-miterlimit", stroke.miterLimit())
                + attribute("stroke-dasharray", dashes)
                + attribute("stroke-dashoffset", stroke.dashOffset());
    }

    private String paint(PaintNode paint) {
        return paint.accept(new PaintNode.Visitor<>() {
            @Override
            public String color(PaintNode.Color color) {
                return color.color();
            }

            @Override
            public String linear(PaintNode.Linear gradient) {
                String line = attribute("x1", gradient.x1())
                        + attribute("y1", gradient.y1())
                        + attribute("x2", gradient.x2())
                        + attribute("y2", gradient.y2());
                return define("linearGradient", line, gradient.transform(), gradient.spread(), gradient.stops());
            }

            @Override
            public String radial(PaintNode.Radial gradient) {
                String circle = attribute("cx", gradient.cx())
                        + attribute("cy", gradient.cy())
                        + attribute("r", gradient.r())
                        + attribute("fx", gradient.fx())
                        + attribute("fy", gradient.fy());
                return define("radialGradient", circle, gradient.transform(), gradient.spread(), gradient.stops());
            }
        });
    }

    private String define(
            String element, String shape, List<Double> transform, PaintNode.Spread spread, List<PaintNode.Stop> stops) {
        String id = "livestroke-paint-" + gradients++;
        definitions
                .append("<" + element + attribute("id", id) + shape)
                .append(attribute("gradientUnits", "userSpaceOnUse"))
                .append(attribute("gradientTransform", "matrix(" + numbers(transform) + ")"))
                .append(attribute("spreadMethod", word(spread)) + ">");
        stops.forEach(stop -> definitions.append("<stop" + attribute("offset", stop.offset())
                + attribute("stop-color", stop.color()) + attribute("stop-opacity", stop.opacity()) + "/>"));
        definitions.append("</" + element + ">");
        return "url(#" + id + ")";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String attribute(String name, double value) {
        return attribute(name, String.valueOf(value));
    }

    /** What XML cannot hold at all becomes a space. */
    private static String attribute(String name, String value) {
        StringBuilder text = new StringBuilder(" " + name + "=\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(isXml(c) ? c : ' ');
            }
        });
        return text.append('"').toString();
    }

    private static boolean isXml(int c) {
        return (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }
}
