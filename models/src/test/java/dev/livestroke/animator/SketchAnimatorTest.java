package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.HandleSettings;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.GaussianPrior;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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
        // The prior wants 0.12 of its canvas down at the start and as much up half way: 10 px of the drawing's.
        assertThat(lowest - highest).isBetween(10.0, 24.0);
        assertThat(animated.report().motion()).isGreaterThan(0.03);
        assertThat(animated.report().distortion()).isLessThan(0.1);
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
