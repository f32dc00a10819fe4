package dev.livestroke.export.svg;

import dev.livestroke.export.Precision;
import dev.livestroke.export.fit.Easing;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.FittedKeyframe;
import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.export.fit.TransformStep;
import dev.livestroke.geometry.BezierPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Transforms by CSS keyframes, shapes by SMIL. Every step of a transform moves a group of its own around the layer, since
 * one CSS animation has one set of times while the steps have theirs.
 */
final class CssMotion implements LayerMotion {

    private final SmilMotion smil;
    private final Timeline timeline;
    private final Precision precision;
    private final Ids ids;
    private final Map<String, String> nameOfKeyframes = new LinkedHashMap<>();

    CssMotion(FittedAnimation animation, Ids ids) {
        this.smil = new SmilMotion(animation);
        this.timeline = new Timeline(animation.timing());
        this.precision = animation.precision();
        this.ids = ids;
    }

    @Override
    public int openAround(XmlText xml, FittedTransform transform) {
        if (transform.isResting()) {
            return 0;
        }
        for (TransformStep step : transform.steps()) {
            StepText text = StepText.of(step, precision);
            xml.open("g");
            if (step.isResting()) {
                xml.attribute("transform", text.type() + "(" + text.values().first() + ")");
            } else {
                xml.attribute("class", nameOfKeyframes.computeIfAbsent(keyframes(text), fresh -> ids.fresh("move")));
            }
        }
        return transform.steps().size();
    }

    @Override
    public void transform(XmlText xml, FittedTransform transform) {}

    @Override
    public void shape(XmlText xml, FittedTrack<BezierPath> shape) {
        smil.shape(xml, shape);
    }

    /** Returns the rules of the transforms that were written so far. */
    String rules() {
        String pace = timeline.duration() + (timeline.repeats() ? " infinite" : " forwards") + " linear";
        StringBuilder rules = new StringBuilder();
        nameOfKeyframes.forEach((keyframes, name) -> rules.append("@keyframes ")
                .append(name)
                .append('{')
                .append(keyframes)
                .append("}.")
                .append(name)
                .append("{animation:")
                .append(name)
                .append(' ')
                .append(pace)
                .append('}'));
        return rules.toString();
    }

    private String keyframes(StepText step) {
        StringBuilder text = new StringBuilder();
        List<FittedKeyframe<String>> keyframes = step.values().keyframes();
        for (int i = 0; i < keyframes.size(); i++) {
            FittedKeyframe<String> keyframe = keyframes.get(i);
            text.append(timeline.percent(keyframe.seconds()))
                    .append("{transform:")
                    .append(step.css(keyframe.value()));
            if (i < keyframes.size() - 1 && !keyframe.toNext().equals(Easing.LINEAR)) {
                text.append(";animation-timing-function:cubic-bezier(")
                        .append(timeline.easing(keyframe.toNext(), ","))
                        .append(')');
            }
            text.append('}');
        }
        return text.toString();
    }
}
