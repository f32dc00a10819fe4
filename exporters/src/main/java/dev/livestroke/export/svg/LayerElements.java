package dev.livestroke.export.svg;

import dev.livestroke.export.Precision;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;

/**
 * Writes the tree of layers as nested {@code g} and {@code path} elements. What they are without their motion is the
 * drawing at rest.
 */
final class LayerElements implements Layer.Visitor<XmlText> {

    private final XmlText xml;
    private final FittedAnimation animation;
    private final LayerIds ids;
    private final PaintAttributes paints;
    private final LayerMotion motion;
    private final Precision precision;
    private final PathText pathText;

    /**
     * Writes into {@code xml}.
     *
     * @param ids how the layers are named
     * @param motion how they move
     */
    LayerElements(
            XmlText xml, FittedAnimation animation, LayerIds ids, GradientDefinitions gradients, LayerMotion motion) {
        this.xml = xml;
        this.animation = animation;
        this.ids = ids;
        this.motion = motion;
        this.precision = animation.precision();
        this.paints = new PaintAttributes(gradients, precision);
        this.pathText = new PathText(new ShortNumbers(precision.length()));
    }

    @Override
    public XmlText group(GroupLayer group) {
        FittedTransform transform = animation.transformOf(group.id());
        int around = motion.openAround(xml, transform);
        xml.open("g");
        ids.write(xml, group);
        paints.opacity(xml, group.opacity());
        if (transform.isResting()) {
            base(transform);
        }
        motion.transform(xml, transform);
        group.children().forEach(child -> child.accept(this));
        return close("g", around);
    }

    @Override
    public XmlText path(PathLayer path) {
        FittedTransform transform = animation.transformOf(path.id());
        FittedTrack<BezierPath> shape = animation.shapeOf(path);
        int around = motion.openAround(xml, transform);
        xml.open("path");
        ids.write(xml, path);
        paints.opacity(xml, path.opacity());
        String rest = pathText.of(path.path());
        String still = shape.isResting() ? pathText.of(shape.first()) : rest;
        // A shape that rests elsewhere is where the drawing has it only with its transform.
        if (transform.isResting() || !still.equals(rest)) {
            base(transform);
        }
        xml.attribute("d", still);
        paints.write(xml, path);
        motion.transform(xml, transform);
        motion.shape(xml, shape);
        return close("path", around);
    }

    private void base(FittedTransform transform) {
        String list = StepText.list(transform, precision);
        if (!list.isEmpty()) {
            xml.attribute("transform", list);
        }
    }

    private XmlText close(String element, int around) {
        xml.close(element);
        for (int i = 0; i < around; i++) {
            xml.close("g");
        }
        return xml;
    }
}
