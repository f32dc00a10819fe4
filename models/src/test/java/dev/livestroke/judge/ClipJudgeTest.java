package dev.livestroke.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.tensor.PlainLayers;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small judges of formula weights, against the same in plain Java and double precision. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClipJudgeTest {

    private static final String JSON =
            "{'frames':8,'resolution':16,'patch':{'t':4,'h':8,'w':4},'width':16,'layers':2,'text_layers':2,'head_dim':8,"
                    + "'mlp_ratio':4,'embed':6,'text':{'tokens':5,'dim':12},'stroke_width_px_sds':1.5}";
    private static final float[] CLIP = normal(1, 8 * 256);
    private static final float[] REST = normal(2, 256);
    private static final float[] TEXTS = normal(3, 3 * 5 * 12);

    private final JudgeConfig config = config(JSON);
    private final Weights weights = PlainLayers.formulaWeights(config.spec());
    private final PlainLayers layers = new PlainLayers(weights);

    @Test
    void scores_are_the_cosines_that_plain_loops_give() {
        try (ClipJudge judge = new ClipJudge(config, weights, new FormulaEncoder(5))) {
            double[] scores = judge.scores(CLIP, REST, Tensor.of(TEXTS, 3, 5, 12));
            assertThat(scores).hasSize(3);
            for (int i = 0; i < 3; i++) {
                assertThat(scores[i]).isCloseTo(cosine(plainClip(), plainText(i)), within(1e-5));
            }
        }
    }

    @Test
    void prompts_are_encoded_in_their_order() {
        try (ClipJudge judge = new ClipJudge(config, weights, new FormulaEncoder(5))) {
            double[] both = judge.scores(CLIP, REST, List.of("a cat", "a dog"));
            assertThat(judge.scores(CLIP, REST, List.of("a dog"))[0]).isCloseTo(both[1], within(1e-6));
            assertThat(both[0]).isNotCloseTo(both[1], within(1e-3));
        }
    }

    @Test
    void it_judges_the_clips_it_was_made_for() {
        try (ClipJudge judge = new ClipJudge(config, weights, new FormulaEncoder(5))) {
            assertThat(judge.format()).isEqualTo(new ClipFormat(8, 16, 16, 1.5, 0.62));
        }
    }

    @Test
    void an_encoder_of_another_shape_is_refused() {
        assertThatThrownBy(() -> new ClipJudge(config, weights, new FormulaEncoder(7)))
                .isInstanceOf(WeightsException.class)
                .hasMessage("prompt encoder: expected [5, 12], found [7, 12]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'frames':8   | 'frames':9    | patch.t: expected a divisor of 9, found 4
            'head_dim':8 | 'head_dim':5  | head_dim: expected a divisor of 16, found 5
            'text':{     | 'test':{      | expected a configuration with patch and text
            """)
    void a_configuration_that_cannot_be_is_refused(String from, String to, String message) {
        assertThatThrownBy(() -> config(JSON.replace(from, to)))
                .isInstanceOf(WeightsException.class)
                .hasMessage("judge.config.json: " + message);
    }

    @Test
    void a_folder_without_a_judge_is_told_of(@TempDir Path folder) {
        assertThatThrownBy(() -> ClipJudge.read(folder, new FormulaEncoder(5)))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("judge.config.json: expected a judge's configuration, found");
    }

    private double[] plainClip() {
        double[][] in = new double[2 * 2 * 4][(4 + 1) * 8 * 4];
        for (int frame = 0; frame < 8; frame++) {
            for (int y = 0; y < 16; y++) {
                for (int x = 0; x < 16; x++) {
                    int patch = (frame / 4 * 2 + y / 8) * 4 + x / 4;
                    in[patch][(frame % 4 * 8 + y % 8) * 4 + x % 4] = CLIP[(frame * 16 + y) * 16 + x];
                    in[patch][4 * 8 * 4 + y % 8 * 4 + x % 4] = REST[y * 16 + x];
                }
            }
        }
        return embedded("b", "no", "out", PlainLayers.sum(layers.linear("pin", in), layers.rows("pos")));
    }

    private double[] plainText(int index) {
        double[][] words = new double[5][];
        System.arraycopy(PlainLayers.rows(TEXTS, 12), 5 * index, words, 0, 5);
        return embedded("t", "tno", "tout", PlainLayers.sum(layers.linear("txt", words), layers.rows("tpos")));
    }

    private double[] embedded(String block, String norm, String out, double[][] tokens) {
        double[][] h = tokens;
        for (int i = 0; i < 2; i++) {
            String name = block + "." + i;
            h = PlainLayers.sum(h, layers.attention(name, layers.layerNorm(name + ".n1", h)));
            h = PlainLayers.sum(h, layers.feedForward(name, layers.layerNorm(name + ".n2", h)));
        }
        return layers.linear(out, layers.layerNorm(norm, new double[][] {PlainLayers.mean(h)}))[0];
    }

    private static double cosine(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static float[] normal(long seed, int count) {
        return new NoiseSource(seed).fill(new float[count]);
    }

    private static JudgeConfig config(String json) {
        return JudgeConfig.read("judge.config.json", new StringReader(json.replace('\'', '"')));
    }

    /** Vectors drawn from the prompt's hash. */
    private record FormulaEncoder(int tokens) implements PromptEncoder {

        @Override
        public int width() {
            return 12;
        }

        @Override
        public List<float[]> encode(List<String> prompts) {
            return prompts.stream()
                    .map(prompt -> normal(prompt.hashCode(), tokens * 12))
                    .toList();
        }
    }
}
