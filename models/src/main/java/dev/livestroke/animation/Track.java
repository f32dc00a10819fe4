package dev.livestroke.animation;

import java.util.ArrayList;
import java.util.List;

/**
 * A value over one pass of an animation: keyframes at even steps, the last at the end of the pass, and between them the
 * Catmull–Rom spline through four neighbours, so that motion is smooth at the keyframes.
 *
 * @param keyframes at least two, the first at 0 s, evenly spaced
 * @param periodic whether the motion repeats after the pass, up to a constant (a whole turn, a walk across the canvas);
 *     then the spline's neighbours beyond the ends are those of the passes before and after, and there is no seam
 */
public record Track<T>(List<Keyframe<T>> keyframes, boolean periodic) {

    /** @throws IllegalArgumentException if there are under two keyframes or their times are not even steps from 0 */
    public Track {
        keyframes = List.copyOf(keyframes);
        if (keyframes.size() < 2) {
            throw new IllegalArgumentException("a track needs at least two keyframes, found " + keyframes.size());
        }
        double step = keyframes.get(1).seconds();
        if (!(step > 0)) {
            throw new IllegalArgumentException("keyframe 1 must be later than 0 s, was " + step);
        }
        for (int i = 0; i < keyframes.size(); i++) {
            if (Math.abs(keyframes.get(i).seconds() - i * step) > 1e-6 * step * keyframes.size()) {
                throw new IllegalArgumentException("keyframes must be at even steps from 0 s: keyframe " + i
                        + " should be at " + i * step + " s, was "
                        + keyframes.get(i).seconds());
            }
        }
    }

    /** Returns the time of the last keyframe. */
    public double durationSeconds() {
        return keyframes.get(keyframes.size() - 1).seconds();
    }

    /** Returns the value at {@code seconds}; before the first and after the last keyframe it holds still. */
    T at(double seconds, Blend<T> blend) {
        int intervals = keyframes.size() - 1;
        double place = Math.max(0, Math.min(intervals, seconds / durationSeconds() * intervals));
        int index = (int) Math.min(intervals - 1, Math.floor(place));
        double u = place - index;
        if (u == 0 || u == 1) {
            return keyframes.get(u == 0 ? index : index + 1).value();
        }
        List<T> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double[] catmullRom = catmullRom(u);
        for (int k = 0; k < catmullRom.length; k++) {
            addNeighbour(index - 1 + k, catmullRom[k], values, weights);
        }
        return blend.mix(values, weights.stream().mapToDouble(w -> w).toArray());
    }

    /** Adds the keyframe at {@code index}, or, beyond an end, the combination of keyframes that continues the track. */
    private void addNeighbour(int index, double weight, List<T> values, List<Double> weights) {
        int last = keyframes.size() - 1;
        if (index >= 0 && index <= last) {
            add(index, weight, values, weights);
            return;
        }
        int end = index < 0 ? 0 : last;
        if (periodic) {
            // The same moment of the neighbouring pass, shifted by what one pass adds: v(n-1) + v(0) - v(n) before.
            add(index < 0 ? index + last : index - last, weight, values, weights);
            add(end, weight, values, weights);
            add(last - end, -weight, values, weights);
        } else {
            // The mirror image 2 v(0) - v(1) keeps the slope of the first interval.
            add(end, 2 * weight, values, weights);
            add(2 * end - index, -weight, values, weights);
        }
    }

    private void add(int index, double weight, List<T> values, List<Double> weights) {
        values.add(keyframes.get(index).value());
        weights.add(weight);
    }

    /** Weights of the values at -1, 0, 1 and 2 for a place u in (0, 1). */
    private static double[] catmullRom(double u) {
        double u2 = u * u;
        double u3 = u2 * u;
        return new double[] {
            (-u3 + 2 * u2 - u) / 2, (3 * u3 - 5 * u2 + 2) / 2, (-3 * u3 + 4 * u2 + u) / 2, (u3 - u2) / 2
        };
    }
}
