package dev.livestroke.export.svg;

import dev.livestroke.animation.Timing;
import dev.livestroke.export.fit.Easing;
import dev.livestroke.export.fit.FittedKeyframe;
import dev.livestroke.export.fit.FittedTrack;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes SMIL elements that run over one pass of an animation and then do what its loop says. */
final class SmilTimeline {

    private final Timeline timeline;

    SmilTimeline(Timing timing) {
        this.timeline = new Timeline(timing);
    }

    /** Writes an element that moves {@code attribute} through {@code track}. */
    <T> void animate(XmlText xml, String attribute, FittedTrack<T> track, Function<T, String> value) {
        xml.open("animate").attribute("attributeName", attribute);
        finish(xml, track.map(value));
        xml.close("animate");
    }

    /**
     * Writes an element that moves a transform.
     *
     * @param type such as {@code rotate}
     * @param additive {@code replace} for the first of a list, {@code sum} for those after it
     */
    void animateTransform(XmlText xml, String type, String additive, FittedTrack<String> values) {
        xml.open("animateTransform")
                .attribute("attributeName", "transform")
                .attribute("type", type)
                .attributeUnless("replace", "additive", additive);
        finish(xml, values);
        xml.close("animateTransform");
    }

    private void finish(XmlText xml, FittedTrack<String> track) {
        List<FittedKeyframe<String>> keyframes = track.keyframes();
        xml.attribute("dur", timeline.duration());
        if (track.isResting()) {
            // One value alone is an animation to some players and an error to others.
            xml.attribute("values", track.first() + ";" + track.first());
        } else {
            xml.attribute("values", joined(keyframes, FittedKeyframe::value));
            pace(xml, keyframes);
        }
        if (timeline.repeats()) {
            xml.attribute("repeatCount", "indefinite");
        } else {
            xml.attribute("fill", "freeze");
        }
    }

    /** Two values without easing need neither times nor splines: the whole pass leads evenly from one to the other. */
    private void pace(XmlText xml, List<FittedKeyframe<String>> keyframes) {
        List<FittedKeyframe<String>> before = keyframes.subList(0, keyframes.size() - 1);
        boolean even = before.stream().allMatch(keyframe -> keyframe.toNext().equals(Easing.LINEAR));
        if (keyframes.size() > 2 || !even) {
            xml.attribute("keyTimes", joined(keyframes, keyframe -> timeline.share(keyframe.seconds())));
        }
        if (!even) {
            xml.attribute("calcMode", "spline")
                    .attribute("keySplines", joined(before, keyframe -> timeline.easing(keyframe.toNext(), " ")));
        }
    }

    private static String joined(
            List<FittedKeyframe<String>> keyframes, Function<FittedKeyframe<String>, String> part) {
        return keyframes.stream().map(part).collect(Collectors.joining(";"));
    }
}
