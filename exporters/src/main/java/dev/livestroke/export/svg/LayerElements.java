package dev.livestroke.export.svg;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.export.MotionSampler;
import dev.livestroke.export.Precision;
import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Stroke;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the tree of layers as nested {@code g} and {@code path} elements with their motion. */
final class LayerElements implements Layer.Visitor<XmlText> {

    private static final Rounding OPACITY = new Rounding(4);

    private final Animation animation;
    private final Ids ids;
    private final GradientDefinitions gradients;
    private final XmlText xml;
    private final MotionSampler sampler;
    private final SmilTimeline timeline;
    private final Precision precision;
    private final PathText pathText;

    LayerElements(Animation animation, Ids ids, GradientDefinitions gradients, XmlText xml) {
        this.animation = animation;
        this.ids = ids;
        this.gradients = gradients;
        this.xml = xml;
        this.sampler = new MotionSampler(animation);
        this.timeline = new SmilTimeline(animation);
        this.precision = Precision.of(animation.sketch());
        this.pathText = new PathText(precision.length());
    }

    void write() {
        animation.sketch().root().accept(this);
    }

    @Override
    public XmlText group(GroupLayer group) {
        open("g", group);
        Optional<GroupTransform> transform =
                animation.affineOf(group.id()).map(track -> new GroupTransform(track, sampler, timeline, precision));
        transform.ifPresent(moving -> moving.attribute(xml));
        transform.ifPresent(moving -> moving.animate(xml));
        group.children().forEach(child -> child.accept(this));
        return xml.close("g");
    }

    @Override
    public XmlText path(PathLayer path) {
        open("path", path);
        List<Keyframe<BezierPath>> shapes = animation
                .localOf(path.id())
                .map(sampler::shapes)
                .orElseGet(() -> List.of(new Keyframe<>(0, path.path())));
        xml.attribute("d", pathText.of(shapes.get(0).value()));
        path.fill().ifPresentOrElse(this::fill, () -> xml.attribute("fill", "none"));
        path.stroke().ifPresent(this::stroke);
        if (!precision
                .length()
                .isStill(shapes.stream().map(shape -> shape.value().points()).toList())) {
            timeline.animate(xml, "d", shapes, pathText::of);
        }
        return xml.close("path");
    }

    private void open(String element, Layer layer) {
        String id = ids.ofLayer(layer.id());
        xml.open(element)
                .attribute("id", id)
                .attributeUnless(id, "data-name", layer.name())
                .attributeUnless("1", "opacity", OPACITY.format(layer.opacity()));
    }

    private void fill(Fill fill) {
        xml.attribute("fill", gradients.reference(fill.paint()))
                .attributeUnless("1", "fill-opacity", OPACITY.format(fill.opacity()));
        if (fill.rule() == FillRule.EVENODD) {
            xml.attribute("fill-rule", "evenodd");
        }
    }

    private void stroke(Stroke stroke) {
        xml.attribute("stroke", gradients.reference(stroke.paint()))
                .attributeUnless("1", "stroke-opacity", OPACITY.format(stroke.opacity()))
                .attributeUnless("1", "stroke-width", length(stroke.width()))
                .attributeUnless("butt", "stroke-linecap", word(stroke.cap()))
                .attributeUnless("miter", "stroke-linejoin", word(stroke.join()))
                .attributeUnless("4", "stroke-miterlimit", length(stroke.miterLimit()));
        if (!stroke.dashes().isEmpty()) {
            xml.attribute(
                            "stroke-dasharray",
                            stroke.dashes().stream().map(this::length).collect(Collectors.joining(" ")))
                    .attributeUnless("0", "stroke-dashoffset", length(stroke.dashOffset()));
        }
    }

    /** Two decimals more than coordinates have: half a hundredth matters more in a width of 0.3. */
    private String length(double value) {
        return new Rounding(Math.min(12, precision.length().decimals() + 2)).format(value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
