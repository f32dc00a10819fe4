package dev.livestroke.diffusion.dit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.tensor.Safetensors;
import dev.livestroke.tensor.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VideoDitTest {

    private static final int CLIP = 16 * 64 * 64;

    private static VideoDit prior;
    private static Safetensors reference;

    @BeforeAll
    static void open() throws IOException {
        prior = VideoDit.embedded(new FormulaEncoder(20));
        try (InputStream in = VideoDitTest.class.getResourceAsStream("reference_io.safetensors")) {
            reference = Safetensors.read("reference_io.safetensors", in);
        }
    }

    @AfterAll
    static void close() {
        prior.close();
    }

    @Test
    void the_forward_pass_equals_the_reference_with_and_without_the_prompt() {
        CleanEstimate estimate = conditionedAsReference().estimate(referenceClip());
        float[] plain = reference.read("plain").values();
        assertFramesEqual(estimate.conditional(), plain);
        assertFramesEqual(estimate.unconditional(), plain); // the reference's text stands for both
    }

    @Test
    void the_guided_estimate_equals_the_reference() {
        assertFramesEqual(
                conditionedAsReference().guided(List.of(referenceClip()), 8).get(0),
                reference.read("guided8").values());
    }

    private static ConditionedVideoDit conditionedAsReference() {
        float[] text = reference.read("ctx").values();
        return prior.condition(text, text, reference.read("rest").values());
    }

    private static NoisedClip referenceClip() {
        return new NoisedClip(reference.read("x").values(), reference.read("t").values()[0]);
    }

    /** The reference holds every fifth frame. */
    private static void assertFramesEqual(float[] clip, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            int frame = 5 * (i / 4096);
            assertThat(clip[frame * 4096 + i % 4096]).isCloseTo(expected[i], within(1e-4f));
        }
    }

    @Test
    void a_batch_of_clips_at_their_own_times_equals_each_alone() {
        ConditionedPrior conditioned = prior.condition("a bird", rest());
        List<NoisedClip> clips = List.of(noise(1, 0.2), noise(2, 0.5), noise(3, 0.9));
        List<CleanEstimate> together = conditioned.estimate(clips);
        for (int i = 0; i < clips.size(); i++) {
            CleanEstimate alone = conditioned.estimate(clips.get(i));
            assertThat(largestDifference(together.get(i).conditional(), alone.conditional()))
                    .isLessThan(1e-4);
            assertThat(largestDifference(together.get(i).unconditional(), alone.unconditional()))
                    .isLessThan(1e-4);
            assertThat(largestDifference(alone.conditional(), alone.unconditional()))
                    .isGreaterThan(1e-2);
        }
    }

    @Test
    void the_same_question_gets_the_same_answer_bit_for_bit() {
        ConditionedPrior conditioned = prior.condition("a bird", rest());
        assertThat(conditioned.estimate(noise(4, 0.6)).conditional())
                .containsExactly(conditioned.estimate(noise(4, 0.6)).conditional());
    }

    @Test
    void the_empty_prompt_is_no_prompt() {
        CleanEstimate estimate = prior.condition("", rest()).estimate(noise(5, 0.5));
        assertThat(largestDifference(estimate.conditional(), estimate.unconditional()))
                .isLessThan(1e-4);
    }

    @Test
    void a_long_prompt_is_heard_up_to_the_end_of_its_first_clause() {
        String clause = "a bird is flying over the wide sea";
        NoisedClip noised = noise(6, 0.6);
        float[] heard = prior.condition(clause, rest()).estimate(noised).conditional();
        assertThat(prior.condition(clause + ", looking for a place to rest before the night", rest())
                        .estimate(noised)
                        .conditional())
                .containsExactly(heard);
        assertThat(prior.condition(clause + ", slowly", rest()).estimate(noised).conditional())
                .isNotEqualTo(heard);
    }

    @Test
    void a_drawing_at_rest_is_recognised_through_little_noise() {
        float[] clip = new float[CLIP];
        for (int frame = 0; frame < 16; frame++) {
            System.arraycopy(rest(), 0, clip, frame * 4096, 4096);
        }
        float[] noise = new NoiseSource(6).fill(new float[CLIP]);
        NoisedClip noised = new NoisedClip(prior.schedule().noised(clip, noise, 0.3), 0.3);
        float[] estimate = prior.condition("", rest()).estimate(noised).unconditional();
        double squares = 0;
        for (int i = 0; i < CLIP; i++) {
            squares += Math.pow(estimate[i] - clip[i], 2) / CLIP;
        }
        assertThat(squares).isLessThan(0.05); // the noise alone has tan²(0.3 pi / 2) = 0.26
    }

    @Test
    void the_format_is_what_the_network_was_trained_on() {
        assertThat(prior.format()).isEqualTo(new ClipFormat(16, 64, 64, 1.5, 0.62));
    }

    @Test
    void a_clip_is_its_own_encoding() {
        float[] clip = {1, 2};
        assertThat(prior.encode(clip).values()).containsExactly(1, 2);
        assertThat(prior.encode(clip).pullback(new float[] {3, 4})).containsExactly(3, 4);
    }

    @Test
    void a_clip_of_another_size_and_no_clip_are_refused() {
        ConditionedPrior conditioned = prior.condition("a", rest());
        assertThatThrownBy(() -> conditioned.estimate(new NoisedClip(new float[5], 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("noised clip 0: expected 65536 pixels, found 5");
        assertThatThrownBy(() -> conditioned.estimate(new ArrayList<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected at least one noised clip, found none");
    }

    @Test
    void a_clip_that_is_not_finite_is_reported() {
        float[] broken = new float[CLIP];
        broken[7] = Float.NaN;
        assertThatThrownBy(() -> prior.condition("a", rest()).estimate(new NoisedClip(broken, 0.5)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("the prior's estimate at time 0.5 is not finite");
    }

    @Test
    void an_encoder_of_another_shape_is_refused() {
        assertThatThrownBy(() -> VideoDit.embedded(new FormulaEncoder(77)))
                .isInstanceOf(WeightsException.class)
                .hasMessage("prompt encoder: expected [20, 384], found [77, 384]");
    }

    private static NoisedClip noise(long seed, double time) {
        return new NoisedClip(new NoiseSource(seed).fill(new float[CLIP]), time);
    }

    /** A cross of ink, two pixels wide. */
    private static float[] rest() {
        float[] picture = new float[4096];
        for (int i = 0; i < 4096; i++) {
            int x = i % 64;
            int y = i / 64;
            boolean ink = (x == 31 || x == 32 || y == 31 || y == 32) && x > 15 && x < 48 && y > 15 && y < 48;
            picture[i] = ink ? 1 : -1;
        }
        return picture;
    }

    private static double largestDifference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** Vectors drawn from the prompt's hash, of the length that MiniLM's have. */
    private record FormulaEncoder(int tokens) implements PromptEncoder {

        @Override
        public int width() {
            return 384;
        }

        @Override
        public List<float[]> encode(List<String> prompts) {
            return prompts.stream()
                    .map(prompt -> new NoiseSource(prompt.hashCode()).fill(new float[tokens * width()]))
                    .toList();
        }
    }
}
