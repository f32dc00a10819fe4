package dev.livestroke.diffusion.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import dev.livestroke.tensor.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the published tokenizer's ids, with its own vocabulary; see the README beside the vectors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClipTokenizerTest {

    @TempDir
    static Path folder;

    record Case(String text, int[] ids) {

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Case> cases() {
        return Arrays.stream(new Gson()
                .fromJson(
                        new InputStreamReader(open("clip_tokenizer_cases.json"), StandardCharsets.UTF_8),
                        Case[].class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_gives_the_published_ids(Case text) throws IOException {
        assertThat(tokenizer("\"<|endoftext|>\"").ids(text.text)).containsExactly(text.ids);
    }

    @Test
    void it_pads_with_the_token_that_the_pipeline_names() throws IOException {
        assertThat(tokenizer("{\"content\": \"!\", \"lstrip\": false}").ids("a photo of a cat"))
                .startsWith(49406, 320, 1125, 539, 320, 2368, 49407, 0, 0)
                .endsWith(0)
                .hasSize(77);
    }

    @Test
    void an_accent_may_be_written_in_two_ways() throws IOException {
        ClipTokenizer tokenizer = tokenizer("\"!\"");
        assertThat(tokenizer.ids("cafe\u0301")).containsExactly(tokenizer.ids("caf\u00e9"));
    }

    @Test
    void a_pad_token_that_the_vocabulary_lacks_is_a_fault_of_the_file() {
        assertThatThrownBy(() -> tokenizer("\"[PAD]\""))
                .isInstanceOf(WeightsException.class)
                .hasMessage(folder.resolve("special_tokens_map.json")
                        + ": pad_token: expected a token of the vocabulary, found \"[PAD]\"");
    }

    @Test
    void files_of_something_else_are_refused_by_name(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("vocab.json"), "[1, 2]");
        assertThatThrownBy(() -> ClipTokenizer.read(other))
                .isInstanceOf(WeightsException.class)
                .hasMessage(other.resolve("vocab.json") + ": expected a JSON object, found something else");
        Files.writeString(other.resolve("vocab.json"), "{\"<|startoftext|>\": 0, \"<|endoftext|>\": \"one\"}");
        assertThatThrownBy(() -> ClipTokenizer.read(other))
                .isInstanceOf(WeightsException.class)
                .hasMessage(other.resolve("vocab.json") + ": <|endoftext|>: expected an id, found \"one\"");
    }

    /** Writes the files as a pipeline has them. */
    private static ClipTokenizer tokenizer(String padding) throws IOException {
        for (String file : List.of("vocab.json", "merges.txt")) {
            try (InputStream in = new GZIPInputStream(open(file + ".gz"))) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
        Files.writeString(folder.resolve("special_tokens_map.json"), "{\"pad_token\": " + padding + "}");
        return ClipTokenizer.read(folder);
    }

    private static InputStream open(String file) {
        InputStream in = ClipTokenizerTest.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no test resource " + file);
        }
        return in;
    }
}
