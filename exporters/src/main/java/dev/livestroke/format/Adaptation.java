package dev.livestroke.format;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Changes of an animation as a whole, each of which every format shows alike. */
public final class Adaptation {

    private Adaptation() {}

    /** Returns {@code animation} as {@code options} want it, on {@code backdrop}. */
    static Animation of(Animation animation, ExportOptions options, Backdrop backdrop) {
        Timing timing = animation.timing();
        double seconds = options.durationSeconds().orElse(timing.durationSeconds()) / options.speed();
        Animation adapted = paced(animation, seconds / timing.durationSeconds());
        adapted = withTiming(
                adapted,
                new Timing(adapted.timing().durationSeconds(), options.fps().orElse(timing.fps()), timing.loop()));
        if (options.loop().isPresent()) {
            adapted = looped(adapted, options.loop().get());
        }
        if (options.sizePx().isPresent()) {
            Sketch sketch = adapted.sketch();
            adapted = scaled(adapted, options.sizePx().get() / Math.max(sketch.width(), sketch.height()));
        }
        return backdrop instanceof Backdrop.Solid solid ? Background.behind(adapted, solid.color()) : adapted;
    }

    /** Returns the animation with its pass and all motion {@code factor} times as long. */
    static Animation paced(Animation animation, double factor) {
        if (factor == 1) {
            return animation;
        }
        Timing timing = animation.timing();
        return withTracks(
                withTiming(animation, new Timing(timing.durationSeconds() * factor, timing.fps(), timing.loop())),
                track -> new AffineTrack(track.groupId(), track.pivot(), paced(track.poses(), factor)),
                track -> new PathTrack(track.layerId(), paced(track.shapes(), factor)));
    }

    private static <T> Track<T> paced(Track<T> track, double factor) {
        return new Track<>(
                track.keyframes().stream()
                        .map(keyframe -> new Keyframe<>(keyframe.seconds() * factor, keyframe.value()))
                        .toList(),
                track.periodic());
    }

    private static Animation looped(Animation animation, LoopStyle style) {
        Timing timing = animation.timing();
        return switch (style) {
            case FOREVER -> withTiming(animation, new Timing(timing.durationSeconds(), timing.fps(), Loop.FOREVER));
            case ONCE -> withTiming(animation, new Timing(timing.durationSeconds(), timing.fps(), Loop.ONCE));
            case PING_PONG -> thereAndBack(animation);
        };
    }

    /** Returns the animation that runs to its end and back to its start, for ever; it slows down where it turns. */
    static Animation thereAndBack(Animation animation) {
        Timing timing = animation.timing();
        double pass = timing.durationSeconds();
        return withTracks(
                withTiming(animation, new Timing(2 * pass, timing.fps(), Loop.FOREVER)),
                track -> new AffineTrack(
                        track.groupId(), track.pivot(), thereAndBack(track.poses(), track::poseAt, pass)),
                track -> new PathTrack(track.layerId(), thereAndBack(track.shapes(), track::at, pass)));
    }

    /** The keyframes stay what they are where they part the pass evenly; else the curve is read at as many places. */
    private static <T> Track<T> thereAndBack(Track<T> track, DoubleFunction<T> at, double pass) {
        double step = track.keyframes().get(1).seconds();
        int intervals = (int) Math.max(1, Math.min(100_000, Math.round(pass / step)));
        List<T> values = IntStream.rangeClosed(0, intervals)
                .mapToObj(i -> at.apply(i * pass / intervals))
                .toList();
        return new Track<>(
                IntStream.rangeClosed(0, 2 * intervals)
                        .mapToObj(i -> new Keyframe<>(
                                i * pass / intervals, values.get(i <= intervals ? i : 2 * intervals - i)))
                        .toList(),
                true);
    }

    /** Returns the animation with its canvas and everything on it {@code factor} times as large. */
    static Animation scaled(Animation animation, double factor) {
        Affine map = Affine.scale(factor, factor);
        List<AffineTrack> affine = animation.affine().stream()
                .map(track -> new AffineTrack(
                        track.groupId(),
                        map.apply(track.pivot()),
                        changed(track.poses(), pose -> scaled(pose, factor))))
                .toList();
        List<PathTrack> local = animation.local().stream()
                .map(track -> new PathTrack(track.layerId(), changed(track.shapes(), shape -> shape.transformed(map))))
                .toList();
        return new Animation(animation.sketch().scaled(factor), animation.timing(), animation.frames(), affine, local);
    }

    private static AffinePose scaled(AffinePose pose, double factor) {
        return new AffinePose(
                pose.translateX() * factor,
                pose.translateY() * factor,
                pose.rotation(),
                pose.scaleX(),
                pose.scaleY(),
                pose.shear());
    }

    /** Returns the drawing as it is at {@code seconds}, at rest: groups keep their transforms, paths their curves. */
    static Animation frozen(Animation animation, double seconds) {
        Sketch sketch = animation.sketch().mapPaths(layer -> frozen(animation, layer, seconds));
        List<AffineTrack> affine = animation.affine().stream()
                .map(track -> {
                    AffinePose pose = track.poseAt(seconds);
                    return new AffineTrack(
                            track.groupId(),
                            track.pivot(),
                            new Track<>(List.of(new Keyframe<>(0, pose), new Keyframe<>(1, pose)), true));
                })
                .toList();
        return new Animation(sketch, animation.timing(), 1, affine, List.of());
    }

    private static PathLayer frozen(Animation animation, PathLayer layer, double seconds) {
        return animation
                .localOf(layer.id())
                .map(track -> layer.withPath(track.at(seconds)))
                .orElse(layer);
    }

    private static <T> Track<T> changed(Track<T> track, UnaryOperator<T> change) {
        return new Track<>(
                track.keyframes().stream()
                        .map(keyframe -> new Keyframe<>(keyframe.seconds(), change.apply(keyframe.value())))
                        .toList(),
                track.periodic());
    }

    private static Animation withTiming(Animation animation, Timing timing) {
        return new Animation(animation.sketch(), timing, animation.frames(), animation.affine(), animation.local());
    }

    private static Animation withTracks(
            Animation animation, UnaryOperator<AffineTrack> affine, UnaryOperator<PathTrack> local) {
        return new Animation(
                animation.sketch(),
                animation.timing(),
                animation.frames(),
                animation.affine().stream().map(affine).toList(),
                animation.local().stream().map(local).toList());
    }
}
