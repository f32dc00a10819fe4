package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedWeightsTest {

    private final Weights origin = Weights.of("a file", tensors());

    @Test
    void tensors_are_found_under_their_new_names_and_no_longer_under_the_old() {
        Weights renamed = origin.renamed(name -> name.replace("model.", ""));
        assertThat(renamed.names()).containsExactly("one", "two");
        assertThat(renamed.dims("two")).isEqualTo(Dims.of(2));
        assertThat(renamed.read("two").values()).containsExactly(2, 3);
        assertThatThrownBy(() -> renamed.read("model.two"))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("a file")
                .hasMessageContaining("model.two");
    }

    @Test
    void what_gets_no_name_is_left_out() {
        assertThat(origin.renamed(name -> name.endsWith("one") ? "" : name).names())
                .containsExactly("model.two");
    }

    @Test
    void two_tensors_of_one_name_are_refused() {
        assertThatThrownBy(() -> origin.renamed(name -> "same"))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("model.two");
    }

    @Test
    void only_some_are_kept_under_the_names_they_have() {
        Weights some = Weights.only(Set.of("model.one", "not there"), origin);
        assertThat(some.names()).containsExactly("model.one");
        assertThat(some.read("model.one").values()).containsExactly(1);
    }

    private static Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("model.one", Tensor.of(new float[] {1}, 1));
        tensors.put("model.two", Tensor.of(new float[] {2, 3}, 2));
        return tensors;
    }
}
