package dev.livestroke.diffusion.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MiniLmTest {

    private static final int WIDTH = 384;
    private static final MiniLm ENCODER = new MiniLm();

    @Test
    void every_prompt_gets_twenty_vectors_with_zeros_after_its_own() throws IOException {
        String prompt = "a bird flapping its wings";
        float[] encoded = encode(prompt);
        int own = ids(prompt).length;
        assertThat(own).isEqualTo(8); // [CLS] a bird flap ##ping its wings [SEP]
        assertThat(encoded).hasSize(20 * WIDTH);
        for (int row = 0; row < 20; row++) {
            float[] vector = Arrays.copyOfRange(encoded, row * WIDTH, (row + 1) * WIDTH);
            if (row < own) {
                assertThat(norm(vector)).isGreaterThan(1);
            } else {
                assertThat(vector).containsOnly(0);
            }
        }
    }

    @Test
    void the_empty_prompt_is_the_two_marks_alone() throws IOException {
        assertThat(ids("")).containsExactly(101, 102);
        float[] encoded = encode("");
        assertThat(norm(Arrays.copyOfRange(encoded, WIDTH, 2 * WIDTH))).isGreaterThan(1);
        assertThat(Arrays.copyOfRange(encoded, 2 * WIDTH, encoded.length)).containsOnly(0);
    }

    @Test
    void the_same_prompt_gets_the_same_vectors_whatever_it_is_encoded_with() {
        float[] alone = encode("a fish swims");
        assertThat(ENCODER.encode(List.of("", "a fish swims", "a very long sentence about other things"))
                        .get(1))
                .containsExactly(alone);
    }

    @Test
    void sentences_are_as_similar_as_the_published_model_finds_them() {
        float[] bird = mean("a bird flapping its wings");
        assertThat(cosine(bird, mean("a butterfly flutters"))).isCloseTo(0.4738, within(0.005));
        assertThat(cosine(bird, mean("a car drives"))).isCloseTo(0.0950, within(0.005));
    }

    @Test
    void a_prompt_of_many_words_is_cut_after_sixty_four_pieces() throws IOException {
        String word = "run ";
        assertThat(ids(word.repeat(200))).hasSize(64).startsWith(101).doesNotContain(102);
        assertThat(ids(word.repeat(40))).hasSize(42).endsWith(102);
        assertThat(encode(word.repeat(200))).containsExactly(encode(word.repeat(100)));
    }

    @Test
    void any_text_encodes_to_finite_numbers() {
        List<String> prompts = List.of("🦋 flutters", "蝶が舞う", "Ein Vögel fliegt", "a\tb\n\u0000c", "\ud83e", "   ");
        assertThat(ENCODER.encode(prompts)).allSatisfy(encoded -> {
            assertThat(norm(encoded)).isFinite().isGreaterThan(1);
        });
    }

    @Test
    void case_and_outer_spaces_do_not_matter() {
        assertThat(encode("  A Bird ")).containsExactly(encode("a bird"));
    }

    private static float[] encode(String prompt) {
        return ENCODER.encode(List.of(prompt)).get(0);
    }

    private static long[] ids(String prompt) throws IOException {
        try (HuggingFaceTokenizer tokenizer = MiniLm.openTokenizer()) {
            return MiniLm.wordPieces(tokenizer, prompt);
        }
    }

    /** The mean over a prompt's own vectors, which is how the published model compares sentences. */
    private static float[] mean(String prompt) {
        float[] encoded = encode(prompt);
        float[] sum = new float[WIDTH]; // its length does not matter for the cosine
        for (int i = 0; i < encoded.length; i++) {
            sum[i % WIDTH] += encoded[i];
        }
        return sum;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot / norm(a) / norm(b);
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
