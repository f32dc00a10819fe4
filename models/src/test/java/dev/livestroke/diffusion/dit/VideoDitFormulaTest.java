package dev.livestroke.diffusion.dit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.tensor.PlainLayers;
import dev.livestroke.tensor.Weights;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small networks of every kind that a configuration can describe, against the same in plain Java. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VideoDitFormulaTest {

    private static final String EMBEDDED = ",'guidance':'embedded'";
    private static final String SAMPLE = ",'prediction':'sample'";
    private static final double TIME = 0.37;
    private static final float[] EMPTY = normal(1, 3 * 12);
    private static final float[] PROMPT = normal(2, 3 * 12);

    @ParameterizedTest
    @CsvSource({"2, 8, 8, 2", "4, 8, 8, 1", "2, 4, 8, 3", "8, 16, 2, 1", "1, 16, 16, 2"})
    void any_patch_and_depth_give_what_plain_loops_give(int t, int h, int w, int layers) {
        Network network = new Network(json(t, h, w, layers, EMBEDDED + SAMPLE));
        CleanEstimate found = network.conditioned().estimate(network.clip());
        assertThat(worst(found.conditional(), network.expected(1, PROMPT))).isLessThan(1e-4);
        assertThat(worst(found.unconditional(), network.expected(1, EMPTY))).isLessThan(1e-4);
    }

    @Test
    void a_velocity_becomes_the_clean_clip_by_the_schedule() {
        Network network = new Network(json(4, 8, 8, 1, ",'prediction':'velocity'"));
        double[] velocity = network.expected(1, PROMPT);
        double[] clean = new double[velocity.length];
        for (int i = 0; i < clean.length; i++) {
            clean[i] = Math.cos(Math.PI * TIME / 2) * network.clip().values()[i]
                    - Math.sin(Math.PI * TIME / 2) * velocity[i];
        }
        assertThat(worst(network.conditioned().estimate(network.clip()).conditional(), clean))
                .isLessThan(1e-4);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4.5", "15"})
    void learned_guidance_is_one_pass_with_the_prompt_and_the_scale(double guidance) {
        Network network = new Network(json(4, 8, 8, 2, EMBEDDED + SAMPLE));
        assertThat(worst(network.conditioned().guided(network.clip(), guidance), network.expected(guidance, PROMPT)))
                .isLessThan(1e-4);
    }

    @Test
    void learned_guidance_of_one_is_the_estimate_that_knows_the_prompt() {
        Network network = new Network(json(4, 8, 8, 2, EMBEDDED + ",'prediction':'velocity'"));
        ConditionedVideoDit conditioned = network.conditioned();
        assertThat(conditioned.guided(network.clip(), 1))
                .containsExactly(conditioned.estimate(network.clip()).conditional(), within(1e-5f));
    }

    @Test
    void scales_beyond_what_was_learned_count_as_the_greatest() {
        Network network = new Network(json(4, 8, 8, 2, EMBEDDED + SAMPLE));
        ConditionedVideoDit conditioned = network.conditioned();
        assertThat(conditioned.guided(network.clip(), 30)).containsExactly(conditioned.guided(network.clip(), 15));
        assertThat(conditioned.guided(network.clip(), 14)).isNotEqualTo(conditioned.guided(network.clip(), 15));
    }

    @Test
    void without_learned_guidance_both_estimates_are_weighed() {
        Network network = new Network(json(4, 8, 8, 1, SAMPLE));
        double[] with = network.expected(1, PROMPT);
        double[] without = network.expected(1, EMPTY);
        double[] guided = new double[with.length];
        for (int i = 0; i < guided.length; i++) {
            guided[i] = without[i] + 7 * (with[i] - without[i]);
        }
        assertThat(worst(network.conditioned().guided(network.clip(), 7), guided))
                .isLessThan(1e-3);
    }

    @Test
    void a_batch_of_guided_clips_equals_each_alone() {
        Network network = new Network(json(4, 8, 8, 2, EMBEDDED + SAMPLE));
        NoisedClip other = new NoisedClip(normal(9, 4096), 0.8);
        List<float[]> together = network.conditioned().guided(List.of(network.clip(), other), 5);
        assertThat(together.get(0)).containsExactly(network.conditioned().guided(network.clip(), 5), within(1e-5f));
        assertThat(together.get(1)).containsExactly(network.conditioned().guided(other, 5), within(1e-5f));
    }

    /** A network of formula weights with a prompt and a drawing, both random. */
    private static final class Network {
        private final NoisedClip clip = new NoisedClip(normal(3, 4096), TIME);
        private final float[] rest = normal(4, 256);
        private final VideoDitConfig config;
        private final Weights weights;

        Network(String json) {
            config = VideoDitConfig.read("config.json", new StringReader(json.replace('\'', '"')));
            weights = PlainLayers.formulaWeights(config.spec());
        }

        NoisedClip clip() {
            return clip;
        }

        ConditionedVideoDit conditioned() {
            return new VideoDit(config, weights, new NoEncoder()).condition(EMPTY, PROMPT, rest);
        }

        double[] expected(double guidance, float[] text) {
            return new PlainVideoDit(config, weights).output(clip.values(), TIME, guidance, text, rest);
        }
    }

    private static String json(int t, int h, int w, int layers, String more) {
        return String.format(
                "{'frames':16,'resolution':16,'patch':{'t':%d,'h':%d,'w':%d},'width':16,'layers':%d,'heads':2,"
                        + "'head_dim':8,'mlp_ratio':4,'text':{'tokens':3,'dim':12},'t_embedding':{'dim':256},"
                        + "'stroke_width_px_sds':1.5%s}",
                t, h, w, layers, more);
    }

    private static float[] normal(long seed, int count) {
        return new NoiseSource(seed).fill(new float[count]);
    }

    /** Returns the largest difference, as a share of the largest value. */
    private static double worst(float[] found, double[] expected) {
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            difference = Math.max(difference, Math.abs(found[i] - expected[i]));
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return difference / largest;
    }

    /** Fits the networks; token vectors are given directly. */
    private record NoEncoder() implements PromptEncoder {

        @Override
        public int tokens() {
            return 3;
        }

        @Override
        public int width() {
            return 12;
        }

        @Override
        public List<float[]> encode(List<String> prompts) {
            throw new UnsupportedOperationException();
        }
    }
}
