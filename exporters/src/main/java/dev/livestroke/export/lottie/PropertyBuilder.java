package dev.livestroke.export.lottie;

import dev.livestroke.export.Rounding;
import dev.livestroke.export.fit.Easing;
import dev.livestroke.export.fit.FittedKeyframe;
import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.EasingHandle;
import dev.livestroke.export.lottie.model.Keyframe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Builds properties from fitted tracks. */
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

    AnimatedProperty<Double> number(FittedTrack<Double> track) {
        return property(track, List::of);
    }

    AnimatedProperty<List<Double>> pair(FittedTrack<List<Double>> track) {
        return property(track, pair -> pair);
    }

    /**
     * Returns the property of {@code track}.
     *
     * @param wrapped the list that a keyframe holds of a value
     */
    <T> AnimatedProperty<T> property(FittedTrack<T> track, Function<T, List<?>> wrapped) {
        List<FittedKeyframe<T>> apart = apart(track.keyframes());
        if (apart.size() < 2) {
            return AnimatedProperty.still(track.first());
        }
        List<Keyframe> keyframes = new ArrayList<>(apart.size());
        for (FittedKeyframe<T> keyframe : apart.subList(0, apart.size() - 1)) {
            Easing easing = keyframe.toNext();
            keyframes.add(new Keyframe(
                    frame(keyframe.seconds()),
                    wrapped.apply(keyframe.value()),
                    new EasingHandle(easing.inTime(), easing.inProgress()),
                    new EasingHandle(easing.outTime(), easing.outProgress())));
        }
        FittedKeyframe<T> end = apart.get(apart.size() - 1);
        keyframes.add(Keyframe.last(frame(end.seconds()), wrapped.apply(end.value())));
        return AnimatedProperty.moving(keyframes);
    }

    /** Returns the keyframes whose frames rise: at a very low frame rate several round to one frame. */
    private <T> List<FittedKeyframe<T>> apart(List<FittedKeyframe<T>> keyframes) {
        List<FittedKeyframe<T>> apart = new ArrayList<>();
        double before = -1;
        for (FittedKeyframe<T> keyframe : keyframes) {
            if (frame(keyframe.seconds()) > before) {
                apart.add(keyframe);
                before = frame(keyframe.seconds());
            }
        }
        return apart;
    }
}
