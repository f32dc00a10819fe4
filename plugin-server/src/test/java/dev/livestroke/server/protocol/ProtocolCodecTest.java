package dev.livestroke.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtocolCodecTest {

    private static final String DRAWING =
            "\"drawing\":{\"type\":\"svg\",\"svg\":\"<svg/>\"},\"prompt\":\"a cat jumps\"";

    private final ProtocolCodec codec = new ProtocolCodec();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                       | BAD_JSON    | $",
                "{} {}                                                   | BAD_JSON    | $",
                "{\"type\":\"ping\",\"id\":\"1\",\"id\":\"2\"}           | BAD_JSON    | $.id",
                "{'type':'ping'}                                         | BAD_JSON    | $.",
                "[]                                                      | BAD_MESSAGE | $",
                "{\"type\":\"dance\",\"id\":\"1\"}                       | BAD_MESSAGE | $.type",
                "{\"type\":7,\"id\":\"1\"}                               | BAD_MESSAGE | $.type",
                "{\"type\":\"ping\"}                                     | BAD_MESSAGE | $.id",
                "{\"type\":\"ping\",\"id\":null}                         | BAD_MESSAGE | $.id",
                "{\"type\":\"ping\",\"id\":\"1\",\"x$y\":1}              | BAD_MESSAGE | $.x?y",
                "{\"type\":\"ping\",\"id\":\"\"}                         | BAD_VALUE   | $.id",
                "{\"type\":\"resume\",\"id\":\"1\",\"job\":\"a\",\"lastSeq\":1.5}     | BAD_VALUE   | $.lastSeq",
                "{\"type\":\"resume\",\"id\":\"1\",\"job\":\"a\",\"lastSeq\":1e300}   | BAD_VALUE   | $.lastSeq",
                "{\"type\":\"resume\",\"id\":\"1\",\"job\":\"../a b\",\"lastSeq\":1}  | BAD_VALUE   | $.job",
                "{\"type\":\"hello\",\"id\":\"1\",\"protocols\":[\"1\"]}  | BAD_MESSAGE | $.protocols[0]"
            })
    void says_what_is_wrong_and_where(String text, ErrorCode code, String path) {
        Answer.Error error = refusal(text);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.path()).contains(path);
    }

    @Test
    void names_the_value_deep_inside_a_drawing() {
        Answer.Error error = refusal("{\"type\":\"animate\",\"id\":\"7\"," + DRAWING
                + ",\"options\":{\"groups\":[{\"layer\":\"a\"},{\"layer\":\"b\",\"strength\":3}]}}");
        assertThat(error)
                .isEqualTo(new Answer.Error(
                        Optional.of("7"),
                        ErrorCode.BAD_VALUE,
                        "expected 0.0 to 2.0, found 3.0",
                        Optional.of("$.options.groups[1].strength")));
    }

    @Test
    void an_empty_prompt_is_told_what_to_do() {
        Answer.Error error = refusal(
                "{\"type\":\"animate\",\"id\":\"7\"," + DRAWING.replace("a cat jumps", " ") + ",\"options\":{}}");
        assertThat(error.path()).contains("$.prompt");
        assertThat(error.message()).endsWith("say what should happen, in plain English");
    }

    @Test
    void refuses_nesting_without_end_and_numbers_without_end() {
        assertThat(refusal("[".repeat(100_000)).code()).isEqualTo(ErrorCode.BAD_JSON);
        assertThat(refusal("{\"id\":" + "9".repeat(1_000_000) + "}").code()).isEqualTo(ErrorCode.BAD_JSON);
    }

    @Test
    void what_a_sender_made_up_does_not_come_back_in_the_answer() {
        Answer.Error error = refusal("{\"type\":\"<script>alert(1)</script>\",\"id\":\"1\"}");
        assertThat(codec.encode(error)).doesNotContain("script");
    }

    private Answer.Error refusal(String text) {
        return catchThrowableOfType(ProtocolException.class, () -> codec.decode(text))
                .error();
    }
}
