package dev.livestroke.export.lottie;

import dev.livestroke.animation.Keyframe;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Builds properties from samples: rounded, and at rest where the motion is too small to be seen. */
final class PropertyBuilder {

    private static final Rounding FRAMES = new Rounding(3);

    private final double framesPerSecond;

    PropertyBuilder(double framesPerSecond) {
        this.framesPerSecond = framesPerSecond;
    }

    /** Returns the frame at {@code seconds}, rounded as in keyframes. */
    double frame(double seconds) {
        return FRAMES.round(seconds * framesPerSecond);
    }

    <S> AnimatedProperty<Double> number(List<Keyframe<S>> samples, ToDoubleFunction<S> number, Rounding rounding) {
        return property(
                samples,
                value -> rounding.round(number.applyAsDouble(value)),
                List::of,
                values -> isStill(values, number, rounding));
    }

    <S> AnimatedProperty<List<Double>> pair(
            List<Keyframe<S>> samples, ToDoubleFunction<S> x, ToDoubleFunction<S> y, Rounding rounding) {
        return property(
                samples,
                value -> List.of(rounding.round(x.applyAsDouble(value)), rounding.round(y.applyAsDouble(value))),
                pair -> pair,
                values -> isStill(values, x, rounding) && isStill(values, y, rounding));
    }

    /**
     * Returns a property of {@code samples}.
     *
     * @param value what a sample becomes in the file
     * @param wrapped the list that a keyframe holds
     * @param still whether the motion cannot be seen
     */
    <S, T> AnimatedProperty<T> property(
            List<Keyframe<S>> samples, Function<S, T> value, Function<T, List<?>> wrapped, Predicate<List<S>> still) {
        List<S> values = samples.stream().map(Keyframe::value).toList();
        List<dev.livestroke.export.lottie.model.Keyframe> keyframes = new ArrayList<>(samples.size());
        double before = -1;
        for (Keyframe<S> sample : samples) {
            double frame = frame(sample.seconds());
            if (frame > before) { // at a very low frame rate several samples round to one frame
                keyframes.add(dev.livestroke.export.lottie.model.Keyframe.linear(
                        frame, wrapped.apply(value.apply(sample.value()))));
                before = frame;
            }
        }
        if (keyframes.size() < 2 || still.test(values)) {
            return AnimatedProperty.still(value.apply(values.get(0)));
        }
        return AnimatedProperty.moving(keyframes);
    }

    private static <S> boolean isStill(List<S> values, ToDoubleFunction<S> part, Rounding rounding) {
        return rounding.isStill(values.stream().mapToDouble(part).toArray());
    }
}
