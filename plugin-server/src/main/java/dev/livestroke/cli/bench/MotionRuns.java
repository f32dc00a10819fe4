package dev.livestroke.cli.bench;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.animator.Variations;
import dev.livestroke.geometry.Sketch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Animates one scene under one prompt in many ways, and tells what each took. */
final class MotionRuns {

    static final double SECONDS = 2;
    private static final String PROMPT = "a flower swaying beside a swimming fish";

    private final SketchAnimator animator;
    private final Sketch scene;
    private final int steps;

    /**
     * What was found, and what it took.
     *
     * @param seconds by the clock
     * @param processorSeconds of all of this process's threads, which a busy machine changes little
     */
    record Taken<T>(T found, double seconds, double processorSeconds) {}

    MotionRuns(SketchAnimator animator, Sketch scene, int steps) {
        this.animator = animator;
        this.scene = scene;
        this.steps = steps;
    }

    Sketch scene() {
        return scene;
    }

    /** Loads the prior and animates once, so that no measured run pays for what the first one compiles. */
    void warm() {
        animate(Direction.DEFAULT);
    }

    Animation animate(Direction direction) {
        return taken(direction, 1).found().animation();
    }

    Taken<Animated> taken(Direction direction, long seed) {
        return taken(() -> animator.animate(
                request(direction, Optional.empty(), steps).withSeed(seed),
                ProgressListener.SILENT,
                new CancellationToken()));
    }

    /** Goes on from {@code parent}, with half the steps. */
    Taken<Animated> continued(Direction direction, Animation parent) {
        return taken(() -> animator.animate(
                request(direction, Optional.of(parent), Math.max(1, steps / 2)),
                ProgressListener.SILENT,
                new CancellationToken()));
    }

    Taken<Variations> varied(Direction direction, List<Long> seeds) {
        return taken(() -> animator.variations(
                request(direction, Optional.empty(), steps), seeds, ProgressListener.SILENT, new CancellationToken()));
    }

    private static <T> Taken<T> taken(Supplier<T> work) {
        long start = System.nanoTime();
        Duration before = processorTime();
        T found = work.get();
        double processorSeconds = processorTime().minus(before).toMillis() / 1e3;
        return new Taken<>(found, (System.nanoTime() - start) / 1e9, processorSeconds);
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private AnimationRequest request(Direction direction, Optional<Animation> parent, int count) {
        return new AnimationRequest(
                scene,
                PROMPT,
                new Timing(SECONDS, 30, direction.course().loop()),
                new Distillation(count, Distillation.DEFAULT.guidance(), FieldKind.HANDLES),
                1,
                direction,
                parent);
    }
}
