package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomWeightsTest {

    private final Weights weights = new RandomWeights(spec(), 1);

    @Test
    void they_have_the_names_and_sizes_of_their_network() {
        spec().check(weights);
        assertThat(weights.names()).containsExactlyElementsOf(spec().tensors().keySet());
    }

    @Test
    void norms_pass_on_what_they_get_and_biases_are_zero() {
        assertThat(weights.read("norm.weight").values()).containsOnly(1);
        assertThat(weights.read("norm.bias").values()).containsOnly(0);
        assertThat(weights.read("first.bias").values()).containsOnly(0);
    }

    @Test
    void a_layer_keeps_the_size_of_what_it_gets() {
        // A sum of n inputs of variance 1 has variance 1 if each weight has variance 1 / n.
        assertThat(variance(weights.read("first.weight").values())).isCloseTo(1.0 / 64, within(0.001));
        assertThat(variance(weights.read("second.weight").values())).isCloseTo(1.0 / (8 * 9), within(0.001));
    }

    @Test
    void a_seed_gives_the_same_weights_and_another_seed_others() {
        float[] first = weights.read("first.weight").values();
        assertThat(new RandomWeights(spec(), 1).read("first.weight").values()).isEqualTo(first);
        assertThat(new RandomWeights(spec(), 2).read("first.weight").values()).isNotEqualTo(first);
    }

    @Test
    void an_unknown_name_is_told() {
        assertThatThrownBy(() -> weights.read("third.weight"))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("third.weight");
    }

    private static WeightSpec spec() {
        WeightSpec.Builder builder = new WeightSpec.Builder();
        builder.linear("first", 64, 128);
        builder.conv("second", 8, 64, 3);
        builder.norm("norm", 16);
        return builder.build();
    }

    private static double variance(float[] values) {
        double sum = 0;
        double square = 0;
        for (float value : values) {
            sum += value;
            square += (double) value * value;
        }
        return square / values.length - sum * sum / values.length / values.length;
    }
}
