package dev.livestroke.export.fit;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the points of a shape are from their places at every sample, kept up to date while its keyframes change. Points
 * of a Bézier curve depend linearly on its control points, and shapes are blended, so what a change does is added.
 */
final class ShapeMisses {

    private final Places places;
    /** [grip, point] */
    private final double[][] influences;
    /** Per sample: the keyframe before it, and the progress from there to the next. */
    private final int[] before;

    private final double[] progress;
    /** Per keyframe: the first sample from it on; of the last one, the number of samples. */
    private final int[] starts;

    /** Canvas px, [sample, 2 * points] */
    private final double[][] misses;

    private final int last;
    private final boolean closed;

    /** @param track at least two keyframes; where the last is as the first, the two change together */
    ShapeMisses(Places places, FittedTrack<BezierPath> track, List<Grip> grips) {
        List<FittedKeyframe<BezierPath>> keyframes = track.keyframes();
        int samples = places.grid().samples() + 1;
        this.places = places;
        this.last = keyframes.size() - 1;
        this.closed = track.first().equals(keyframes.get(last).value());
        this.influences = grips.stream()
                .map(grip -> Places.influence(track.first(), grip))
                .toArray(double[][]::new);
        this.before = new int[samples];
        this.progress = new double[samples];
        this.misses = new double[samples][];
        this.starts = new int[keyframes.size()];
        int at = 0;
        for (int k = 0; k < samples; k++) {
            double seconds = places.grid().secondsOf(k);
            while (at + 1 < last && keyframes.get(at + 1).seconds() <= seconds) {
                starts[++at] = k;
            }
            FittedKeyframe<BezierPath> from = keyframes.get(at);
            FittedKeyframe<BezierPath> to = keyframes.get(at + 1);
            before[k] = at;
            progress[k] = from.toNext().at((seconds - from.seconds()) / (to.seconds() - from.seconds()));
            misses[k] = places.misses(k, from.value().towards(to.value(), progress[k]));
        }
        starts[last] = samples;
    }

    /** Returns whether the last keyframe is the first one again. */
    boolean closed() {
        return closed;
    }

    /**
     * Moves a grip in a keyframe, unless that takes a point beyond {@code limit} px from its place or, where it is beyond
     * already, farther; tells whether.
     */
    boolean move(int keyframe, int grip, double dx, double dy, double limit) {
        double[] influence = influences[grip];
        boolean allowed = samples(keyframe).allMatch(k -> allows(k, share(k, keyframe), influence, dx, dy, limit));
        if (allowed) {
            samples(keyframe).forEach(k -> add(k, share(k, keyframe), influence, dx, dy));
        }
        return allowed;
    }

    /** The samples at which a keyframe counts: up to its neighbours. */
    private IntStream samples(int keyframe) {
        IntStream near = IntStream.range(starts[Math.max(0, keyframe - 1)], starts[Math.min(last, keyframe + 1)]);
        return closed && keyframe == 0 && last > 1
                ? IntStream.concat(near, IntStream.range(starts[last - 1], starts[last]))
                : near;
    }

    /** How much a keyframe counts at a sample. */
    private double share(int sample, int keyframe) {
        double share = 0;
        if (before[sample] == keyframe) {
            share += 1 - progress[sample];
        }
        if (before[sample] + 1 == keyframe || (closed && keyframe == 0 && before[sample] + 1 == last)) {
            share += progress[sample];
        }
        return share;
    }

    private boolean allows(int sample, double share, double[] influence, double dx, double dy, double limit) {
        Affine shown = places.shown(sample);
        double sx = share * (shown.a() * dx + shown.c() * dy);
        double sy = share * (shown.b() * dx + shown.d() * dy);
        double[] old = misses[sample];
        for (int i = 0; i < influence.length; i++) {
            double x = old[2 * i] + influence[i] * sx;
            double y = old[2 * i + 1] + influence[i] * sy;
            double squared = x * x + y * y;
            if (squared > limit * limit && squared > old[2 * i] * old[2 * i] + old[2 * i + 1] * old[2 * i + 1]) {
                return false;
            }
        }
        return true;
    }

    private void add(int sample, double share, double[] influence, double dx, double dy) {
        Affine shown = places.shown(sample);
        for (int i = 0; i < influence.length; i++) {
            misses[sample][2 * i] += share * influence[i] * (shown.a() * dx + shown.c() * dy);
            misses[sample][2 * i + 1] += share * influence[i] * (shown.b() * dx + shown.d() * dy);
        }
    }
}
