package dev.livestroke.sds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoiseSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextMarginTest {

    private static final ClipFormat FORMAT = new ClipFormat(2, 8, 8, 1.5, 0.62);
    private static final double TIME = 0.5;

    private final float[] target = filled(0.5f);
    private final GaussianPrior prior = new GaussianPrior(FORMAT, target, 0.2);
    private final TextMargin margin = new TextMargin(prior, prior.condition("", new float[64]), 3);

    @Test
    void a_clip_as_the_prompt_expects_has_a_positive_margin_and_plain_paper_a_negative_one() {
        assertThat(margin.of(target, TIME, 0)).isPositive();
        assertThat(margin.of(filled(-1), TIME, 0)).isNegative();
    }

    @Test
    void it_is_the_share_of_the_error_that_the_prompt_explains() {
        float[] clip = filled(0.1f);
        float[] noise = new NoiseSource(3).fill(new float[clip.length]);
        double alpha = Math.cos(Math.PI / 4);
        double gain = prior.gain(TIME);
        double without = 0;
        double with = 0;
        for (int i = 0; i < clip.length; i++) {
            double residual = (1 - gain * alpha);
            double noisePart = gain * alpha * noise[i];
            without += Math.pow(residual * (clip[i] + 1) - noisePart, 2);
            with += Math.pow(residual * (clip[i] - target[i]) - noisePart, 2);
        }
        assertThat(margin.of(clip, TIME, 0)).isCloseTo((without - with) / without, within(1e-5));
    }

    @Test
    void clips_are_measured_under_the_same_noise_of_each_draw() {
        assertThat(margin.of(target, TIME, 0)).isEqualTo(margin.of(target, TIME, 0));
        assertThat(margin.of(target, TIME, 1)).isNotEqualTo(margin.of(target, TIME, 0));
    }

    private static float[] filled(float value) {
        float[] clip = new float[FORMAT.clipPixels()];
        Arrays.fill(clip, value);
        return clip;
    }
}
