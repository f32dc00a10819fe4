package dev.livestroke.animation;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays groups of a finished animation at other times, without searching again. A group and all in it follow the timing of
 * the innermost group that has one. With {@code share = speed (t - delay) / duration}, a loop shows the motion at
 * {@code pace(share - floor(share))} and goes on from pass to pass; what plays once waits before share 0 and stays after 1.
 */
public final class Retiming {

    /** Keyframes of a retimed track for each one it had in a pass of the motion: easing needs more than a uniform pace. */
    private static final int FINER = 2;

    private static final int MOST_KEYFRAMES = 480;

    private final Animation animation;
    private final Map<String, PartTiming> timings;
    private final Map<String, PartTiming> byLayer = new HashMap<>();

    private Retiming(Animation animation, Map<String, PartTiming> timings) {
        this.animation = animation;
        this.timings = timings;
        spread(animation.sketch().root(), PartTiming.UNCHANGED);
    }

    /**
     * Returns {@code animation} with other timings for some of its groups or paths.
     *
     * @param timings by layer id
     * @throws IllegalArgumentException if there is no such layer, or a loop would not close
     */
    public static Animation of(Animation animation, Map<String, PartTiming> timings) {
        Retiming retiming = new Retiming(animation, timings);
        for (Map.Entry<String, PartTiming> entry : timings.entrySet()) {
            if (!retiming.byLayer.containsKey(entry.getKey())) {
                throw new IllegalArgumentException("the animation has no layer \"" + entry.getKey() + "\" to retime");
            }
            double speed = entry.getValue().speed();
            if (retiming.loops() && speed != Math.rint(speed)) {
                throw new IllegalArgumentException("\"" + entry.getKey()
                        + "\" is part of a loop, which closes only at a" + " whole speed: 1, 2, 3 ..., was " + speed);
            }
        }
        return retiming.retimed();
    }

    private Animation retimed() {
        List<AffineTrack> affine = new ArrayList<>();
        for (AffineTrack track : animation.affine()) {
            affine.add(new AffineTrack(
                    track.groupId(), track.pivot(), retimed(track.poses(), Blends.POSE, timing(track.groupId()))));
        }
        List<PathTrack> local = new ArrayList<>();
        for (PathTrack track : animation.local()) {
            Track<BezierPath> shapes = retimed(track.shapes(), Blends.PATH, timing(track.layerId()));
            local.add(new PathTrack(track.layerId(), shapes));
        }
        return new Animation(animation.sketch(), animation.timing(), animation.frames(), affine, local);
    }

    private <T> Track<T> retimed(Track<T> track, Blend<T> blend, PartTiming timing) {
        if (timing.equals(PartTiming.UNCHANGED)) {
            return track;
        }
        int had = track.keyframes().size() - 1;
        int intervals = (int) Math.min(MOST_KEYFRAMES, FINER * had * Math.ceil(timing.speed()));
        List<Keyframe<T>> keyframes = new ArrayList<>();
        for (int k = 0; k <= intervals; k++) {
            double seconds = track.durationSeconds() * k / intervals;
            double share = timing.speed() * (seconds - timing.delaySeconds()) / track.durationSeconds();
            keyframes.add(new Keyframe<>(seconds, at(track, blend, timing.pace(), share)));
        }
        return new Track<>(keyframes, track.periodic() && loops());
    }

    private <T> T at(Track<T> track, Blend<T> blend, Pace pace, double share) {
        double whole = loops() ? Math.floor(share) : 0;
        double part = Math.max(0, Math.min(1, share - whole));
        T shown = track.at(pace.at(part) * track.durationSeconds(), blend);
        if (whole == 0) {
            return shown;
        }
        T first = track.keyframes().get(0).value();
        T last = track.keyframes().get(track.keyframes().size() - 1).value();
        return blend.mix(List.of(shown, last, first), new double[] {1, whole, -whole});
    }

    private boolean loops() {
        return animation.timing().loop() == Loop.FOREVER;
    }

    private PartTiming timing(String layerId) {
        return byLayer.getOrDefault(layerId, PartTiming.UNCHANGED);
    }

    private void spread(Layer layer, PartTiming outer) {
        PartTiming own = timings.getOrDefault(layer.id(), outer);
        byLayer.put(layer.id(), own);
        layer.accept(new Layer.Visitor<Optional<Void>>() {
            @Override
            public Optional<Void> group(GroupLayer group) {
                group.children().forEach(child -> spread(child, own));
                return Optional.empty();
            }

            @Override
            public Optional<Void> path(PathLayer path) {
                return Optional.empty();
            }
        });
    }
}
