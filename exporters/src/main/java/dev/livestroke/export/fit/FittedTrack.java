package dev.livestroke.export.fit;

import java.util.List;
import java.util.function.Function;

/**
 * One property over a pass: at rest, or through keyframes from 0 s to the end of the pass.
 *
 * @param keyframes one if the property rests; else the first is at 0 s, the last at the end of the pass, times rise
 */
public record FittedTrack<T>(List<FittedKeyframe<T>> keyframes) {

    /** @throws IllegalArgumentException if there is no keyframe, the first is not at 0 s or times do not rise */
    public FittedTrack {
        keyframes = List.copyOf(keyframes);
        if (keyframes.isEmpty() || keyframes.get(0).seconds() != 0) {
            throw new IllegalArgumentException("a track needs a keyframe at 0 s, found " + keyframes);
        }
        for (int i = 1; i < keyframes.size(); i++) {
            if (!(keyframes.get(i).seconds() > keyframes.get(i - 1).seconds())) {
                throw new IllegalArgumentException("the times of keyframes must rise: keyframe " + i + " is at "
                        + keyframes.get(i).seconds() + " s, the one before at "
                        + keyframes.get(i - 1).seconds() + " s");
            }
        }
    }

    /** Returns the property that rests at {@code value}. */
    public static <T> FittedTrack<T> resting(T value) {
        return new FittedTrack<>(List.of(new FittedKeyframe<>(0, value, Easing.LINEAR)));
    }

    /** Returns whether there is but one keyframe. */
    public boolean isResting() {
        return keyframes.size() == 1;
    }

    /** Returns the value at 0 s. */
    public T first() {
        return keyframes.get(0).value();
    }

    /** Returns the same moments and easings with other values. */
    public <R> FittedTrack<R> map(Function<T, R> change) {
        return new FittedTrack<>(keyframes.stream()
                .map(k -> new FittedKeyframe<>(k.seconds(), change.apply(k.value()), k.toNext()))
                .toList());
    }

    /** Returns the value at {@code seconds} as players find it; beyond the ends it holds still. */
    T at(double seconds, Mix<T> mix) {
        int next = 0;
        while (next < keyframes.size() && keyframes.get(next).seconds() <= seconds) {
            next++;
        }
        if (next == 0 || next == keyframes.size()) {
            return keyframes.get(Math.max(0, next - 1)).value();
        }
        FittedKeyframe<T> from = keyframes.get(next - 1);
        FittedKeyframe<T> to = keyframes.get(next);
        double time = (seconds - from.seconds()) / (to.seconds() - from.seconds());
        return mix.mix(from.value(), to.value(), from.toNext().at(time));
    }

    /** How two values are blended: the first at progress 0, the second at 1. */
    @FunctionalInterface
    interface Mix<T> {
        T mix(T from, T to, double progress);
    }
}
