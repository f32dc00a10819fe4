package dev.livestroke.export.svg;

import dev.livestroke.export.Precision;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.export.fit.TransformStep;
import dev.livestroke.geometry.BezierPath;

/** Motion by SMIL alone. */
final class SmilMotion implements LayerMotion {

    private final SmilTimeline timeline;
    private final Precision precision;
    private final PathText pathText;

    SmilMotion(FittedAnimation animation) {
        this.timeline = new SmilTimeline(animation.timing());
        this.precision = animation.precision();
        this.pathText = new PathText(new ShortNumbers(precision.length()));
    }

    @Override
    public int openAround(XmlText xml, FittedTransform transform) {
        return 0;
    }

    @Override
    public void transform(XmlText xml, FittedTransform transform) {
        if (transform.isResting()) {
            return;
        }
        String additive = "replace";
        for (TransformStep step : transform.steps()) {
            StepText text = StepText.of(step, precision);
            timeline.animateTransform(xml, text.type(), additive, text.values());
            additive = "sum";
        }
    }

    @Override
    public void shape(XmlText xml, FittedTrack<BezierPath> shape) {
        if (!shape.isResting()) {
            timeline.animate(xml, "d", shape, pathText::of);
        }
    }
}
