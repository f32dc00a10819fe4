package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.WrappedPrior;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.HandleSettings;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.GaussianPrior;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole animator with a prior whose wish is known: clips in which the drawing bounces. */
class SketchAnimatorTest {

    private static final ClipFormat FORMAT = new ClipFormat(8, 32, 32, 2, 0.62);
    private static final Timing TIMING = new Timing(2, 30, Loop.FOREVER);

    private final ControlPoints points = new ControlPoints(MovingPart.of(Drawings.pinMan()), FORMAT.fill());
    private final float[] bouncing = bouncingClip();

    @Test
    void it_finds_the_motion_that_the_prior_wants() {
        Animated animated = animate(request(60, 1), ProgressListener.SILENT, new CancellationToken());
        Animation animation = animated.animation();
        double highest = animation.at(1.0).bounds().orElseThrow().top();
        double lowest = animation.at(0).bounds().orElseThrow().top();
        // The prior wants 0.24 of its canvas up half way, 20 px of the drawing's; above the head are 13 px of canvas.
        assertThat(lowest - highest).isBetween(8.0, 20.0);
        assertThat(animated.report().motion()).isGreaterThan(0.03);
        assertThat(animated.report().distortion()).isLessThan(0.1);
    }

    @Test
    void what_slows_the_prior_down_is_told_with_the_result() {
        VideoPrior slow = new WrappedPrior(prior()) {
            @Override
            public List<String> hindrances() {
                return List.of("its kernels do not compile");
            }

            @Override
            public ConditionedPrior condition(String prompt, float[] restPicture) {
                return prior().condition(prompt, restPicture);
            }

            @Override
            public void close() {}
        };
        try (SketchAnimator animator = new SketchAnimator(() -> slow)) {
            assertThat(animator.animate(request(1, 1), ProgressListener.SILENT, new CancellationToken())
                            .report()
                            .warnings())
                    .containsExactly("the GPU computed slower than it could: its kernels do not compile");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_frame_at_0_s_is_the_drawing_to_the_bit(FieldKind field) {
        AnimationRequest request =
                new AnimationRequest(Drawings.pinMan(), "a man jumping", TIMING, new Distillation(6, 1, field), 1);
        Animation animation = animate(request, ProgressListener.SILENT, new CancellationToken())
                .animation();
        assertThat(animation.at(0)).isEqualTo(request.sketch());
        assertThat(animation.at(1)).isNotEqualTo(request.sketch());
    }

    @ParameterizedTest
    @EnumSource
    void a_resumed_search_ends_as_one_without_a_break_to_the_bit(FieldKind field) throws Exception {
        AnimationRequest request =
                new AnimationRequest(Drawings.pinMan(), "a man jumping", TIMING, new Distillation(10, 1, field), 3);
        Map<Integer, byte[]> checkpoints = new HashMap<>();
        Animation whole =
                animate(request, keeping(checkpoints), new CancellationToken()).animation();
        assertThat(checkpoints).containsOnlyKeys(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        for (int step : List.of(0, 4, 9, 10)) { // the mean over the last steps has begun at 9
            try (SketchAnimator animator = new SketchAnimator(this::prior)) {
                Animated resumed = animator.resume(
                        request,
                        new ByteArrayInputStream(checkpoints.get(step)),
                        ProgressListener.SILENT,
                        new CancellationToken());
                assertThat(resumed.animation()).as("from step %d", step).isEqualTo(whole);
                assertThat(resumed.report().steps()).isEqualTo(10);
            }
        }
    }

    @Test
    void a_checkpoint_that_is_damaged_or_of_another_request_is_refused() {
        Map<Integer, byte[]> checkpoints = new HashMap<>();
        animate(request(3, 1), keeping(checkpoints), new CancellationToken());
        byte[] damaged = checkpoints.get(2).clone();
        damaged[damaged.length / 2] ^= 4;
        byte[] foreign = checkpoints.get(2).clone();
        foreign[0] ^= 1;
        byte[] newer = checkpoints.get(2).clone();
        newer[7]++;
        assertRefused(request(3, 1), damaged, "the checkpoint is damaged: its hash is not that of its bytes");
        assertRefused(request(3, 1), Arrays.copyOf(damaged, 5000), "the checkpoint is damaged");
        assertRefused(request(3, 1), foreign, "expected a checkpoint of Livestroke, found something else");
        assertRefused(request(3, 1), newer, "expected a checkpoint of version 3, found 4");
        assertRefused(request(3, 2), checkpoints.get(2), "the checkpoint is of another request");
    }

    private void assertRefused(AnimationRequest request, byte[] checkpoint, String message) {
        try (SketchAnimator animator = new SketchAnimator(this::prior)) {
            assertThatThrownBy(() -> animator.resume(
                            request,
                            new ByteArrayInputStream(checkpoint),
                            ProgressListener.SILENT,
                            new CancellationToken()))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageStartingWith(message);
        }
    }

    @Test
    void a_search_that_is_told_to_keep_what_it_has_ends_with_that() {
        CancellationToken token = new CancellationToken();
        List<Animation> previews = new ArrayList<>();
        ProgressListener keepAtFifth = new ProgressListener() {
            @Override
            public void progressed(Progress progress) {
                if (progress.stage() == Stage.DISTILLING && progress.done() == 5) {
                    token.keep();
                }
            }

            @Override
            public void previewed(Animation preview) {
                previews.add(preview);
            }
        };
        Animated kept = animate(request(100, 1), keepAtFifth, token);
        assertThat(kept.report().steps()).isEqualTo(5);
        assertThat(kept.animation()).isEqualTo(previews.get(previews.size() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void a_child_starts_where_its_parent_ended(FieldKind field) {
        Animation parent = animate(request(20, 1), ProgressListener.SILENT, new CancellationToken())
                .animation();
        AnimationRequest request = new AnimationRequest(
                Drawings.pinMan(),
                "a man waving",
                new Timing(3, 30, Loop.FOREVER),
                new Distillation(1, 1, field),
                9,
                Direction.DEFAULT,
                Optional.of(parent));
        List<Animation> previews = new ArrayList<>();
        Animated child = animate(request, listener(new ArrayList<>(), previews), new CancellationToken());
        for (double share : new double[] {0, 0.25, 0.5, 0.875}) {
            assertNear(previews.get(0).at(3 * share), parent.at(2 * share), 1e-9);
        }
        assertThat(child.animation()).isNotEqualTo(previews.get(0));
        assertThat(child.report().warnings()).isEmpty();
    }

    private static void assertNear(Sketch actual, Sketch expected, double px) {
        List<Point> points = points(actual);
        List<Point> others = points(expected);
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).distanceTo(others.get(i))).isLessThan(px);
        }
    }

    private static List<Point> points(Sketch sketch) {
        return sketch.paths().stream()
                .flatMap(layer -> layer.path().points().stream())
                .toList();
    }

    private static ProgressListener keeping(Map<Integer, byte[]> checkpoints) {
        return new ProgressListener() {
            @Override
            public void progressed(Progress progress) {}

            @Override
            public void previewed(Animation preview) {}

            @Override
            public void checkpointable(Checkpoint checkpoint) {
                checkpoints.put(checkpoint.step(), checkpoint.bytes());
            }
        };
    }

    @Test
    void the_papers_field_moves_towards_what_the_prior_wants_as_well() {
        Animated animated = animate(paperRequest(60, 1), ProgressListener.SILENT, new CancellationToken());
        Animation animation = animated.animation();
        double highest = animation.at(1.0).bounds().orElseThrow().top();
        double lowest = animation.at(0).bounds().orElseThrow().top();
        assertThat(lowest - highest).isBetween(6.0, 24.0);
        assertThat(animated.report().start()).isEqualTo("rest");
        assertThat(animate(paperRequest(60, 1), ProgressListener.SILENT, new CancellationToken())
                        .animation())
                .isEqualTo(animation);
    }

    @Test
    void a_seed_gives_the_same_animation_to_the_bit_and_another_seed_another() {
        Animation first = animate(request(8, 5), ProgressListener.SILENT, new CancellationToken())
                .animation();
        Animation again = animate(request(8, 5), ProgressListener.SILENT, new CancellationToken())
                .animation();
        Animation other = animate(request(8, 6), ProgressListener.SILENT, new CancellationToken())
                .animation();
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void progress_goes_through_every_stage_and_previews_come_every_few_steps() {
        List<Progress> heard = new ArrayList<>();
        List<Animation> previews = new ArrayList<>();
        animate(request(12, 1), listener(heard, previews), new CancellationToken());
        assertThat(heard).extracting(Progress::stage).containsSubsequence(Stage.LOADING, Stage.START, Stage.DISTILLING);
        assertThat(heard)
                .filteredOn(progress -> progress.stage() == Stage.DISTILLING)
                .extracting(Progress::done)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(heard.get(heard.size() - 1).secondsLeft()).isZero();
        assertThat(previews).hasSizeGreaterThanOrEqualTo(3);
        assertThat(previews.get(previews.size() - 1)).isNotEqualTo(previews.get(0));
    }

    @Test
    void cancelling_stops_at_the_next_step() {
        CancellationToken token = new CancellationToken();
        AtomicInteger steps = new AtomicInteger();
        ProgressListener cancelAtThird = new ProgressListener() {
            @Override
            public void progressed(Progress progress) {
                if (progress.stage() == Stage.DISTILLING && steps.incrementAndGet() == 3) {
                    token.cancel();
                }
            }

            @Override
            public void previewed(Animation preview) {}
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> animate(request(100, 1), cancelAtThird, token));
        assertThat(steps).hasValue(3);
    }

    @Test
    void the_prior_is_loaded_once_and_closed_with_the_animator() {
        AtomicInteger loads = new AtomicInteger();
        SketchAnimator animator = new SketchAnimator(() -> {
            loads.incrementAndGet();
            return prior();
        });
        try (animator) {
            assertThat(loads).hasValue(0);
            animator.animate(request(1, 1), ProgressListener.SILENT, new CancellationToken());
            animator.animate(request(1, 2), ProgressListener.SILENT, new CancellationToken());
            assertThat(loads).hasValue(1);
        }
    }

    private Animated animate(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        try (SketchAnimator animator = new SketchAnimator(this::prior)) {
            return animator.animate(request, listener, token);
        }
    }

    private VideoPrior prior() {
        return new GaussianPrior(FORMAT, bouncing, 0.05);
    }

    private static AnimationRequest request(int steps, long seed) {
        return new AnimationRequest(
                Drawings.pinMan(), "a man jumping", TIMING, new Distillation(steps, 1, FieldKind.HANDLES), seed);
    }

    private static AnimationRequest paperRequest(int steps, long seed) {
        return new AnimationRequest(
                Drawings.pinMan(), "a man jumping", TIMING, new Distillation(steps, 1, FieldKind.PAPER), seed);
    }

    private float[] bouncingClip() {
        HandleField field =
                new HandleField(points.rest(), new PointGraph(points.rest()), FORMAT.frames(), HandleSettings.DEFAULT);
        field.start(SimpleMotion.BOUNCE);
        return ClipPainter.of(points, FORMAT, FORMAT.frames())
                .paint(field.move().moved());
    }

    private static ProgressListener listener(List<Progress> heard, List<Animation> previews) {
        return new ProgressListener() {
            @Override
            public void progressed(Progress progress) {
                heard.add(progress);
            }

            @Override
            public void previewed(Animation preview) {
                previews.add(preview);
            }
        };
    }
}
