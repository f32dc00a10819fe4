package dev.livestroke.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedPromptsTest {

    private final List<List<String>> asked = new ArrayList<>();
    private final PromptEncoder prompts = new RememberedPrompts(new PromptEncoder() {
        @Override
        public int tokens() {
            return 1;
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            asked.add(texts);
            return texts.stream().map(text -> new float[] {text.length()}).toList();
        }
    });

    @Test
    void only_what_is_new_is_encoded() {
        prompts.encode(List.of("", "a cat"));
        List<float[]> again = prompts.encode(List.of("", "a dog jumps", "a cat"));

        assertThat(asked).containsExactly(List.of("", "a cat"), List.of("a dog jumps"));
        assertThat(again).extracting(vector -> vector[0]).containsExactly(0f, 11f, 5f);
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten() {
        prompts.encode(List.of("old"));
        prompts.encode(List.of("kept"));
        IntStream.range(0, 31).forEach(i -> prompts.encode(List.of("kept", "text " + i)));
        asked.clear();
        prompts.encode(List.of("kept"));
        assertThat(asked).isEmpty();
        prompts.encode(List.of("old"));
        assertThat(asked).containsExactly(List.of("old"));
    }
}
