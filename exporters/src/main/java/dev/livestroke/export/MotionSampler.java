package dev.livestroke.export;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.BezierPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The keyframes that exporters write. Players interpolate linearly, while tracks are splines, so every interval of a
 * track is halved: a quarter of the error of writing its own keyframes. This is the one place that decides the moments.
 */
public final class MotionSampler {

    private static final int SAMPLES_PER_INTERVAL = 2;

    private final double durationSeconds;

    /** Samples over one pass of {@code animation}. */
    public MotionSampler(Animation animation) {
        this.durationSeconds = animation.timing().durationSeconds();
    }

    /** Returns the poses of {@code track}: the first at 0 s, the last at the end of the pass, times rising. */
    public List<Keyframe<AffinePose>> poses(AffineTrack track) {
        return sample(track.poses(), track::poseAt);
    }

    /** Returns the shapes of {@code track}: the first at 0 s, the last at the end of the pass, times rising. */
    public List<Keyframe<BezierPath>> shapes(PathTrack track) {
        return sample(track.shapes(), track::at);
    }

    /** A track that ends early holds its last value; one that runs longer is cut at the end of the pass. */
    private <T> List<Keyframe<T>> sample(Track<T> track, DoubleFunction<T> at) {
        int intervals = SAMPLES_PER_INTERVAL * (track.keyframes().size() - 1);
        double step = track.durationSeconds() / intervals;
        List<Keyframe<T>> samples = new ArrayList<>(intervals + 1);
        for (int i = 0; i <= intervals && i * step < durationSeconds - step / 1000; i++) {
            samples.add(new Keyframe<>(i * step, at.apply(i * step)));
        }
        samples.add(new Keyframe<>(durationSeconds, at.apply(durationSeconds)));
        return samples;
    }
}
