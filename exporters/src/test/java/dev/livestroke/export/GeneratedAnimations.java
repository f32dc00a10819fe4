package dev.livestroke.export;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Animations made by a seed: a {@link GeneratedSketch}, some of whose groups sway, turn, stretch and lean about pivots of
 * their own, while some of its paths bend. Nearly all is periodic, as what the product finds; a quarter of the groups
 * travels or makes whole turns in one pass. Every seed gives another one, and the same on every machine.
 */
public final class GeneratedAnimations {

    private static final double[] FPS = {12, 24, 25, 30, 60};

    private final Random random;
    private final Timing timing;
    private final int frames;

    private GeneratedAnimations(long seed) {
        random = new Random(seed);
        // The first numbers of neighbouring seeds are much alike.
        random.nextLong();
        timing = new Timing(
                0.5 + 0.25 * random.nextInt(15),
                FPS[random.nextInt(FPS.length)],
                random.nextInt(4) == 0 ? Loop.ONCE : Loop.FOREVER);
        frames = 8 + random.nextInt(17);
    }

    /** Returns the animation of {@code seed}. */
    public static Animation of(long seed) {
        return new GeneratedAnimations(seed).make();
    }

    /** Returns the animations of the seeds 1 to {@code count}, by name. */
    public static Map<String, Animation> first(int count) {
        Map<String, Animation> animations = new LinkedHashMap<>();
        for (int seed = 1; seed <= count; seed++) {
            animations.put("generated " + seed, of(seed));
        }
        return animations;
    }

    private Animation make() {
        Sketch sketch = new GeneratedSketch(random).make();
        double side = Math.min(sketch.width(), sketch.height());
        List<AffineTrack> affine = new ArrayList<>();
        for (GroupLayer group : groups(sketch.root()).toList()) {
            if (random.nextBoolean()) {
                affine.add(new AffineTrack(group.id(), pivot(group, sketch), poses(side)));
            }
        }
        List<PathTrack> local = new ArrayList<>();
        for (PathLayer path : sketch.paths()) {
            if (random.nextInt(5) < 3) {
                Wobble wobble = new Wobble(random, side);
                local.add(new PathTrack(path.id(), track(turn -> wobble.at(path.path(), turn))));
            }
        }
        return new Animation(sketch, timing, frames, affine, local);
    }

    private Track<AffinePose> poses(double side) {
        DoubleFunction<Double> x = swing(0.08 * side);
        DoubleFunction<Double> y = swing(0.08 * side);
        DoubleFunction<Double> turn = swing(0.4);
        DoubleFunction<Double> wide = swing(0.2);
        DoubleFunction<Double> high = swing(0.2);
        DoubleFunction<Double> lean = random.nextBoolean() ? swing(0.3) : at -> 0.0;
        boolean travels = random.nextInt(4) == 0;
        double goesX = travels ? 0.2 * side * (random.nextDouble() - 0.5) : 0;
        double turns = travels && random.nextBoolean() ? 2 * Math.PI * (random.nextBoolean() ? 1 : -1) : 0;
        return track(at -> new AffinePose(
                x.apply(at) + goesX * at,
                y.apply(at),
                turn.apply(at) + turns * at,
                1 + wide.apply(at),
                1 + high.apply(at),
                lean.apply(at)));
    }

    /** Two harmonics of one pass: 0 at the start, {@code size} at most. */
    private DoubleFunction<Double> swing(double size) {
        double first = 0.5 * size * (2 * random.nextDouble() - 1);
        double second = 0.25 * size * (2 * random.nextDouble() - 1);
        double phase = 2 * Math.PI * random.nextDouble();
        return at ->
                first * (Math.sin(2 * Math.PI * at + phase) - Math.sin(phase)) + second * Math.sin(4 * Math.PI * at);
    }

    /** Keyframes of {@code value}, which takes the share of the pass, 0 to 1. */
    private <T> Track<T> track(DoubleFunction<T> value) {
        return new Track<>(
                IntStream.rangeClosed(0, frames)
                        .mapToObj(i ->
                                new Keyframe<>(i * timing.durationSeconds() / frames, value.apply((double) i / frames)))
                        .toList(),
                true);
    }

    private Point pivot(GroupLayer group, Sketch sketch) {
        return group.paths()
                .map(path -> path.path().bounds().center())
                .findFirst()
                .orElse(new Point(sketch.width() / 2, sketch.height() / 2))
                .plus(20 * random.nextGaussian(), 20 * random.nextGaussian());
    }

    private static Stream<GroupLayer> groups(GroupLayer group) {
        return Stream.concat(
                Stream.of(group),
                group.children().stream()
                        .flatMap(child -> child.accept(new Layer.Visitor<Stream<GroupLayer>>() {
                            @Override
                            public Stream<GroupLayer> group(GroupLayer inner) {
                                return groups(inner);
                            }

                            @Override
                            public Stream<GroupLayer> path(PathLayer path) {
                                return Stream.of();
                            }
                        })));
    }
}
