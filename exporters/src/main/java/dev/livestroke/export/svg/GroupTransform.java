package dev.livestroke.export.svg;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.export.MotionSampler;
import dev.livestroke.export.Precision;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.svg.SmilTimeline.TransformPart;
import dev.livestroke.geometry.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The moving transform of a group: a list of translate, rotate, skewX, scale and the pivot's translate back, each of
 * which is one SMIL element added to those before it. Parts that do nothing are left out.
 */
final class GroupTransform {

    private final SmilTimeline timeline;
    private final List<Keyframe<AffinePose>> poses;
    private final List<Part> parts;

    GroupTransform(AffineTrack track, MotionSampler sampler, SmilTimeline timeline, Precision precision) {
        this.timeline = timeline;
        this.poses = sampler.poses(track);
        this.parts = parts(track.pivot(), precision);
    }

    /** Writes the transform at 0 s as an attribute of the group just opened, for viewers that do not animate. */
    void attribute(XmlText xml) {
        AffinePose first = poses.get(0).value();
        String list = parts.stream()
                .map(part -> part.type() + "(" + part.text(first) + ")")
                .collect(Collectors.joining());
        if (!list.isEmpty()) {
            xml.attribute("transform", list);
        }
    }

    /** Writes the animation elements, first thing in the group. A resting list has none. */
    void animate(XmlText xml) {
        if (parts.stream().allMatch(this::isStill)) {
            return;
        }
        String additive = "replace";
        for (Part part : parts) {
            List<Keyframe<AffinePose>> samples =
                    isStill(part) ? List.of(poses.get(0), poses.get(poses.size() - 1)) : poses;
            timeline.animateTransform(xml, new TransformPart(part.type(), additive), samples, part::text);
            additive = "sum";
        }
    }

    private boolean isStill(Part part) {
        return part.numbers().stream()
                .allMatch(number -> part.rounding()
                        .isStill(poses.stream()
                                .mapToDouble(pose -> number.applyAsDouble(pose.value()))
                                .toArray()));
    }

    private List<Part> parts(Point pivot, Precision precision) {
        List<Part> aboutPivot = acting(
                new Part("rotate", precision.degrees(), 0, List.of(pose -> Math.toDegrees(pose.rotation()))),
                new Part("skewX", precision.degrees(), 0, List.of(pose -> Math.toDegrees(Math.atan(pose.shear())))),
                new Part("scale", precision.factor(), 1, List.of(AffinePose::scaleX, AffinePose::scaleY)));
        Point origin = aboutPivot.isEmpty() ? Point.ZERO : pivot;
        List<Part> parts = new ArrayList<>();
        parts.addAll(acting(new Part(
                "translate",
                precision.length(),
                0,
                List.of(pose -> origin.x() + pose.translateX(), pose -> origin.y() + pose.translateY()))));
        parts.addAll(aboutPivot);
        parts.addAll(acting(
                new Part("translate", precision.length(), 0, List.of(pose -> -origin.x(), pose -> -origin.y()))));
        return parts;
    }

    private List<Part> acting(Part... parts) {
        return Arrays.stream(parts)
                .filter(part -> !isStill(part) || !part.isNeutral(poses.get(0).value()))
                .toList();
    }

    /**
     * One function of the transform list.
     *
     * @param neutral the number with which it does nothing
     */
    private record Part(String type, Rounding rounding, double neutral, List<ToDoubleFunction<AffinePose>> numbers) {

        boolean isNeutral(AffinePose pose) {
            return numbers.stream().allMatch(number -> rounding.round(number.applyAsDouble(pose)) == neutral);
        }

        String text(AffinePose pose) {
            return numbers.stream()
                    .map(number -> rounding.format(number.applyAsDouble(pose)))
                    .collect(Collectors.joining(" "));
        }
    }
}
