package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WeightSpecTest {

    private static final Tensor PAIR = Tensor.of(new float[2], 2);

    @Test
    void weights_that_fit_pass() {
        WeightSpec spec = new WeightSpec(Map.of("a", Dims.of(2), "b", Dims.of(2)));
        assertThatCode(() -> spec.check(Weights.of("net", Map.of("b", PAIR, "a", PAIR))))
                .doesNotThrowAnyException();
    }

    @Test
    void one_error_lists_what_is_missing_misshapen_and_superfluous() {
        Map<String, Dims> expected = new LinkedHashMap<>();
        expected.put("missing", Dims.of(3));
        expected.put("misshapen", Dims.of(1, 2));
        expected.put("good", Dims.of(2));
        Map<String, Tensor> found = new LinkedHashMap<>();
        found.put("good", PAIR);
        found.put("misshapen", PAIR);
        found.put("superfluous", PAIR);
        assertThatThrownBy(() -> new WeightSpec(expected).check(Weights.of("net.safetensors", found)))
                .isInstanceOf(WeightsException.class)
                .hasMessage("net.safetensors: 3 tensors do not fit the network: missing: expected [3], found none;"
                        + " misshapen: expected [1, 2], found [2]; superfluous: expected none, found [2]");
    }

    @Test
    void a_long_list_is_cut_at_twenty_and_counted() {
        Map<String, Dims> expected = new LinkedHashMap<>();
        for (int i = 0; i < 25; i++) {
            expected.put("w" + i, Dims.of(i));
        }
        assertThatThrownBy(() -> new WeightSpec(expected).check(Weights.of("net", Map.of())))
                .isInstanceOf(WeightsException.class)
                .hasMessageStartingWith("net: 25 tensors do not fit the network: w0: expected [0], found none;")
                .hasMessageContaining("w19: expected")
                .hasMessageEndingWith("; and 5 more");
    }
}
