package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ClipSampler;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.GaussianPrior;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guide that a prior drew, and another prior that is asked what explains it. */
class MotionChoiceTest {

    private static final ClipFormat FORMAT = new ClipFormat(16, 48, 48, 2, 0.62);

    private final AnimationRequest request = new AnimationRequest(
            Drawings.pinMan(), "it goes", new Timing(2, 30, Loop.FOREVER), Distillation.DEFAULT, 1);
    private final AtomicInteger asked = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(names = {"RIGHT", "LEFT", "ROLL_RIGHT", "ROLL_LEFT"})
    void where_a_guide_is_between_rolling_and_sliding_the_prior_decides(SimpleMotion wanted) {
        float[] one = clip(wanted);
        float[] other = clip(wanted.rollingOrSliding().orElseThrow());
        float[] between = new float[one.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = (one[i] + other[i]) / 2;
        }
        assertThat(best(between, clip(wanted))).isEqualTo(wanted);
        assertThat(asked).hasValue(MotionChoice.QUESTIONS * Explanation.COST);
    }

    @Test
    void where_a_guide_shows_it_plainly_nobody_is_asked() {
        assertThat(best(clip(SimpleMotion.ROLL_RIGHT), clip(SimpleMotion.RIGHT)))
                .isEqualTo(SimpleMotion.ROLL_RIGHT);
        assertThat(best(clip(SimpleMotion.SWAY), clip(SimpleMotion.RIGHT))).isEqualTo(SimpleMotion.SWAY);
        assertThat(asked).hasValue(0);
    }

    private SimpleMotion best(float[] drawn, float[] explained) {
        try (Scene scene = new Scene(request, prior(explained))) {
            Part part = scene.parts().get(0);
            GuideSource guides = new GuideSource(prior(explained), Distillation.DEFAULT, new NoiseSource(1), 1, false);
            return new MotionChoice(scene.views().get(0), guides, asked::incrementAndGet)
                    .best(List.of(SimpleMotion.values()), guide(drawn), part::begin);
        }
    }

    private static Guide guide(float[] clip) {
        float[] noise = new NoiseSource(2).fill(new float[FORMAT.clipPixels()]);
        return new Guide(
                new ClipSampler(prior(clip).schedule(), 4, 1)
                        .sample(
                                prior(clip).condition("", new float[0]),
                                new NoisedClip(noise, ClipSampler.NOISE_TIME),
                                () -> {}),
                FORMAT);
    }

    private float[] clip(SimpleMotion motion) {
        try (Scene scene = new Scene(request, prior(new float[FORMAT.clipPixels()]))) {
            scene.parts().get(0).begin(motion);
            return scene.views().get(0).paintFollowing();
        }
    }

    private static VideoPrior prior(float[] wanted) {
        return new GaussianPrior(FORMAT, wanted, 1e-4).ofPixels();
    }
}
