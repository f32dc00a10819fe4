package dev.livestroke.export.svg;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.export.Rounding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes SMIL elements that run over one pass of an animation and then do what its loop says. */
final class SmilTimeline {

    private static final Rounding SECONDS = new Rounding(6);
    private static final double SHORTEST_SECONDS = 1e-6;
    private static final Rounding KEY_TIMES = new Rounding(6);

    private final double durationSeconds;
    private final Loop loop;

    SmilTimeline(Animation animation) {
        this.durationSeconds = animation.timing().durationSeconds();
        this.loop = animation.timing().loop();
    }

    /** Writes an element that moves {@code attribute} through {@code samples}. */
    <T> void animate(XmlText xml, String attribute, List<Keyframe<T>> samples, Function<T, String> value) {
        xml.open("animate").attribute("attributeName", attribute);
        finish(xml, samples, value);
        xml.close("animate");
    }

    /** Writes an element that puts a transform of {@code kind} after those before it, or in place of them. */
    <T> void animateTransform(XmlText xml, TransformPart kind, List<Keyframe<T>> samples, Function<T, String> value) {
        xml.open("animateTransform")
                .attribute("attributeName", "transform")
                .attribute("type", kind.type())
                .attributeUnless("replace", "additive", kind.additive());
        finish(xml, samples, value);
        xml.close("animateTransform");
    }

    /**
     * The kind of an animated transform.
     *
     * @param type such as {@code rotate}
     * @param additive {@code replace} for the first of a list, {@code sum} for those after it
     */
    record TransformPart(String type, String additive) {}

    private <T> void finish(XmlText xml, List<Keyframe<T>> samples, Function<T, String> value) {
        xml.attribute("dur", SECONDS.format(Math.max(SHORTEST_SECONDS, durationSeconds)) + "s");
        if (!areEven(samples)) {
            xml.attribute("keyTimes", keyTimes(samples));
        }
        xml.attribute(
                "values",
                samples.stream().map(sample -> value.apply(sample.value())).collect(Collectors.joining(";")));
        if (loop == Loop.FOREVER) {
            xml.attribute("repeatCount", "indefinite");
        } else {
            xml.attribute("fill", "freeze");
        }
    }

    /** Without key times, players space the values evenly. */
    private <T> boolean areEven(List<Keyframe<T>> samples) {
        double step = durationSeconds / (samples.size() - 1);
        for (int i = 0; i < samples.size(); i++) {
            if (Math.abs(samples.get(i).seconds() - i * step) > 1e-6 * durationSeconds) {
                return false;
            }
        }
        return true;
    }

    private <T> String keyTimes(List<Keyframe<T>> samples) {
        return samples.stream()
                .map(sample -> KEY_TIMES.format(sample.seconds() / durationSeconds))
                .collect(Collectors.joining(";"));
    }
}
