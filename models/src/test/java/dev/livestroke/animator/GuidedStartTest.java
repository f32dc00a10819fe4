package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ClipSampler;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.GaussianPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a prior that draws known clips: those of a field whose motion is known. */
class GuidedStartTest {

    private static final ClipFormat FORMAT = new ClipFormat(16, 64, 64, 2, 0.62);
    private static final double ALMOST_SURE = 1e-4;

    private final AnimationRequest request = new AnimationRequest(
            Drawings.pinMan(), "a man moving", new Timing(2, 30, Loop.FOREVER), Distillation.DEFAULT, 1);
    private final float[] resting = clip(part -> {});
    private int improvements;

    @ParameterizedTest
    @EnumSource
    void the_drawn_motion_is_recognised_and_followed(SimpleMotion motion) {
        float[] wanted = clip(part -> part.begin(motion));
        try (Scene scene = new Scene(request, prior(wanted))) {
            Start start = find(scene, wanted, new ArrayList<>(), () -> false);
            assertThat(start).isEqualTo(new Start(SearchPlan.REFINED, List.of(motion)));
            assertThat(difference(scene.views().get(0).paint(moves(scene)), wanted))
                    .isLessThan(0.02);
        }
    }

    @Test
    void limbs_that_move_by_themselves_are_followed() {
        NoiseSource noise = new NoiseSource(3);
        float[] wanted = clip(part -> part.handles().orElseThrow().stir(noise::gaussian, 0.15));
        try (Scene scene = new Scene(request, prior(wanted))) {
            Start start = find(scene, wanted, new ArrayList<>(), () -> false);
            assertThat(start.leaves()).isFalse();
            double before = difference(resting, wanted);
            double after = difference(scene.views().get(0).paint(moves(scene)), wanted);
            assertThat(before).isGreaterThan(0.01);
            assertThat(after).isLessThan(before / 2);
        }
    }

    @Test
    void progress_rises_to_the_number_of_steps() {
        List<Integer> heard = new ArrayList<>();
        try (Scene scene = new Scene(request, prior(resting))) {
            find(scene, resting, heard, () -> false);
            assertThat(heard).isSorted().doesNotHaveDuplicates();
            assertThat(heard).endsWith(finder(scene, resting, () -> false).steps());
            assertThat(improvements).isEqualTo(1 + Registration.STEPS / 30);
        }
    }

    @Test
    void motion_is_shown_while_it_is_still_fitted() {
        List<Stage> stages = new ArrayList<>();
        List<Stage> previewed = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            @Override
            public void progressed(Progress progress) {
                stages.add(progress.stage());
            }

            @Override
            public void previewed(Animation preview) {
                previewed.add(stages.get(stages.size() - 1));
            }
        };
        AnimationRequest quick = new AnimationRequest(
                request.sketch(), request.prompt(), request.timing(), new Distillation(1, 1, FieldKind.HANDLES), 1);
        for (SimpleMotion motion : List.of(SimpleMotion.SWAY, SimpleMotion.REST)) {
            float[] wanted = clip(part -> part.begin(motion));
            previewed.clear();
            try (SketchAnimator animator = SketchAnimator.using(() -> prior(wanted))) {
                animator.animate(quick, listener, new CancellationToken());
            }
            // After the choice and every 30 steps of registration, and when it is done; what rests is shown once.
            assertThat(previewed).containsOnly(Stage.START).hasSize(motion == SimpleMotion.REST ? 1 : 7);
        }
    }

    @Test
    void one_that_is_told_that_it_is_enough_keeps_the_simple_motion() {
        float[] wanted = clip(part -> part.begin(SimpleMotion.RIGHT));
        AtomicBoolean asked = new AtomicBoolean();
        try (Scene scene = new Scene(request, prior(wanted))) {
            Start start = find(scene, wanted, new ArrayList<>(), () -> {
                asked.set(true);
                return true;
            });
            assertThat(asked).isTrue();
            assertThat(start.motion()).isEqualTo(SimpleMotion.RIGHT);
            assertThat(difference(scene.views().get(0).paint(moves(scene)), wanted))
                    .isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void a_frame_of_which_the_prior_is_not_sure_counts_little() {
        float[] grey = resting.clone();
        Arrays.fill(grey, 0, FORMAT.picturePixels(), -0.2f);
        Guide guide = new Guide(sample(grey), FORMAT);
        GaussianBlur blur = new GaussianBlur(FORMAT, 1);
        float[] first = grey.clone();
        first[FORMAT.picturePixels() / 2] += 1;
        float[] second = grey.clone();
        second[FORMAT.picturePixels() * 3 / 2] += 1;
        assertThat(guide.distance(first, blur)).isLessThan(0.3 * guide.distance(second, blur));
    }

    @Test
    void the_gradient_is_that_of_half_the_distance() {
        Guide guide = new Guide(sample(resting), FORMAT);
        GaussianBlur blur = new GaussianBlur(FORMAT, 1.5);
        float[] other = clip(part -> part.begin(SimpleMotion.SWAY));
        float[] gradient = guide.gradient(other, blur);
        for (int i : new int[] {2080, 4000, 20_000, 33_333}) {
            float[] more = other.clone();
            float[] less = other.clone();
            more[i] += 0.1f;
            less[i] -= 0.1f;
            double slope = (guide.distance(more, blur) - guide.distance(less, blur)) / 0.2;
            assertThat(2.0 * gradient[i]).isCloseTo(slope, within(1e-3 + 1e-3 * Math.abs(slope)));
        }
    }

    @Test
    void a_clip_is_lively_if_it_moves_as_the_mean_of_all_does_or_if_that_rests() {
        float[] swaying = clip(part -> part.begin(SimpleMotion.SWAY));
        assertThat(new Guide(sample(swaying), FORMAT).liveliness()).isCloseTo(1, within(1e-3));
        assertThat(new Guide(sample(resting), FORMAT).liveliness()).isEqualTo(1);
    }

    @Test
    void variations_that_are_searched_for_side_by_side_differ_and_the_first_is_the_one_found_alone() {
        float[] wanted = clip(part -> part.begin(SimpleMotion.SWAY));
        AnimationRequest quick = new AnimationRequest(
                request.sketch(), request.prompt(), request.timing(), new Distillation(6, 1, FieldKind.HANDLES), 1);
        try (SketchAnimator animator = SketchAnimator.using(() -> prior(wanted))) {
            Variations variations =
                    animator.variations(quick, List.of(1L, 2L, 3L), ProgressListener.SILENT, new CancellationToken());
            Variations again =
                    animator.variations(quick, List.of(1L, 2L, 3L), ProgressListener.SILENT, new CancellationToken());
            Animated alone = animator.animate(quick, ProgressListener.SILENT, new CancellationToken());

            assertThat(variations.animated().get(0).animation()).isEqualTo(alone.animation());
            assertThat(variations.distance()).isPositive();
            for (int i = 0; i < 3; i++) {
                assertThat(again.animated().get(i).animation())
                        .isEqualTo(variations.animated().get(i).animation());
            }
        }
    }

    private Start find(Scene scene, float[] wanted, List<Integer> heard, BooleanSupplier enough) {
        return finder(scene, wanted, enough).find(heard::add);
    }

    private GuidedStart finder(Scene scene, float[] wanted, BooleanSupplier enough) {
        return new GuidedStart(
                scene.views().get(0),
                scene.parts(),
                List.of(SimpleMotion.values()),
                new GuideSource(prior(wanted), Distillation.DEFAULT, new NoiseSource(1), 1, false),
                enough,
                () -> improvements++);
    }

    /** Returns a sample of a prior that is sure of {@code clip}. */
    private ClipSampler.Sample sample(float[] clip) {
        float[] noise = new NoiseSource(2).fill(new float[FORMAT.clipPixels()]);
        return new ClipSampler(prior(clip).schedule(), 4, 1)
                .sample(
                        prior(clip).condition("", new float[0]),
                        new NoisedClip(noise, ClipSampler.NOISE_TIME),
                        () -> {});
    }

    private static VideoPrior prior(float[] wanted) {
        return new GaussianPrior(FORMAT, wanted, ALMOST_SURE).ofPixels();
    }

    /** Returns the clip of the drawing once its only part was told to move. */
    private float[] clip(Consumer<Part> moving) {
        try (Scene scene = new Scene(request, prior(new float[FORMAT.clipPixels()]))) {
            moving.accept(scene.parts().get(0));
            return scene.views().get(0).paintFollowing();
        }
    }

    private static List<FieldMotion> moves(Scene scene) {
        return scene.parts().stream().map(part -> part.field().move()).toList();
    }

    /** Returns the mean squared difference of two clips. */
    private static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / a.length;
    }
}
