package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParametersTest {

    /** y = a^2 x + b. */
    private static final TorchSource LINE = new TorchSource("line", """
            class Line(Module):
              def forward(self, x: Tensor) -> Tensor:
                return self.w["a"] * self.w["a"] * x + self.w["b"]
            """);

    private static final Tensor X = one(4);

    @Test
    void every_parameter_gets_the_closed_form_gradient() {
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters)) {
            differentiate(module, 2);
            assertThat(parameters.names()).containsExactly("a", "b");
            assertThat(parameters.gradient("a").values()).containsExactly(2 * 2 * 3 * 4);
            assertThat(parameters.gradient("b").values()).containsExactly(2);
        }
    }

    @Test
    void gradients_add_up_until_they_are_cleared() {
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters)) {
            assertThat(parameters.gradient("a").values()).containsExactly(0);
            differentiate(module, 1);
            differentiate(module, 1);
            assertThat(parameters.gradient("a").values()).containsExactly(48);
            parameters.clearGradients();
            assertThat(parameters.gradient("a").values()).containsExactly(0);
        }
    }

    @Test
    void inputs_may_be_differentiated_by_as_well() {
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters);
                Pullback pullback = module.pullback("forward", Set.of(0), X)) {
            List<Tensor> gradients = pullback.gradients(one(1));
            assertThat(gradients.get(0).values()).containsExactly(9);
            assertThat(parameters.gradient("b").values()).containsExactly(1);
        }
    }

    @Test
    void adam_follows_the_published_algorithm() {
        Adam adam = new Adam(0.9f, 0.99f, 0.1f); // a large epsilon, so that its place in the formula shows
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters)) {
            double a = 3;
            double mean = 0;
            double square = 0;
            for (int step = 1; step <= 20; step++) {
                differentiate(module, 0.01f * step);
                parameters.step(adam, name -> 0.05);
                double gradient = 0.01 * step * 2 * a * 4;
                mean = 0.9 * mean + 0.1 * gradient;
                square = 0.99 * square + 0.01 * gradient * gradient;
                double corrected = mean / (1 - Math.pow(0.9, step));
                a -= 0.05 * corrected / (Math.sqrt(square / (1 - Math.pow(0.99, step))) + 0.1);
                assertThat(parameters.value("a").values()[0]).isCloseTo((float) a, within(2e-5f));
            }
        }
    }

    @Test
    void each_parameter_has_its_own_learning_rate() {
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters)) {
            differentiate(module, 1);
            parameters.step(Adam.DEFAULT, name -> name.equals("a") ? 0.5 : 0);
            assertThat(parameters.value("a").values()[0]).isCloseTo(2.5f, within(1e-5f));
            assertThat(parameters.value("b").values()).containsExactly(7);
            assertThat(module.forward(X).values()[0]).isCloseTo(2.5f * 2.5f * 4 + 7, within(1e-3f));
        }
    }

    @Test
    void a_step_clears_the_gradients() {
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters)) {
            differentiate(module, 1);
            parameters.step(Adam.DEFAULT, name -> 0.1);
            assertThat(parameters.gradient("a").values()).containsExactly(0);
            assertThat(parameters.gradient("b").values()).containsExactly(0);
        }
    }

    @Test
    void an_assigned_value_is_what_the_network_computes_with() {
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters)) {
            parameters.assign("a", one(-1));
            assertThat(module.forward(X).values()).containsExactly(11);
            assertThatThrownBy(() -> parameters.assign("a", Tensor.of(new float[2], 2)))
                    .hasMessage("a: expected [1], found [2]");
        }
    }

    @Test
    void settling_replaces_values_by_their_mean_once() {
        try (Parameters parameters = parameters();
                TorchModule module = TorchModule.compile(LINE, parameters)) {
            int arrays = parameters.managedArrays();
            for (float a : new float[] {1, 2, 6}) {
                parameters.assign("a", one(a));
                parameters.addToMean();
            }
            parameters.assign("a", one(100));
            parameters.settle();
            assertThat(parameters.value("a").values()[0]).isCloseTo(3, within(1e-6f));
            assertThat(module.forward(X).values()[0]).isCloseTo(3 * 3 * 4 + 7, within(1e-4f));
            assertThat(parameters.managedArrays()).isEqualTo(arrays);

            parameters.assign("a", one(5));
            parameters.settle();
            assertThat(parameters.value("a").values()).containsExactly(5);
        }
    }

    @Test
    void a_name_that_is_absent_is_refused_with_those_that_are_there() {
        try (Parameters parameters = parameters()) {
            assertThatThrownBy(() -> parameters.gradient("c"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected one of the parameters [a, b], found c");
        }
    }

    private static void differentiate(TorchModule module, float cotangent) {
        try (Pullback pullback = module.pullback("forward", Set.of(), X)) {
            pullback.gradients(one(cotangent));
        }
    }

    private static Parameters parameters() {
        Map<String, Tensor> initial = new LinkedHashMap<>();
        initial.put("a", one(3));
        initial.put("b", one(7));
        return Parameters.of(Weights.of("test", initial));
    }

    private static Tensor one(float value) {
        return Tensor.of(new float[] {value}, 1);
    }
}
