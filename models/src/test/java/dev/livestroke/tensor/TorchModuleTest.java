package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TorchModuleTest {

    private static final TorchSource LINEAR = new TorchSource("linear", """
            # A linear layer and what can be done with it.
            class Linear(Module):
              def forward(self, x: Tensor) -> Tensor:  # [B, in] -> [B, out]
                return torch.linear(x, self.w["a.weight"], self.w["a.bias"])

              def turned(self, x: Tensor) -> Tensor:  # [B, in] -> [out, B]
                return self.forward(x).transpose(0, 1)

              def both(self, x: Tensor, y: Tensor) -> Tuple[Tensor, Tensor]:
                return (__torch__.twice(x), x + y)

            def twice(x: Tensor) -> Tensor:
              return x * 2.
            """);
    private static final Weights WEIGHTS = Weights.of(
            "test",
            Map.of(
                    "a.weight", Tensor.of(new float[] {1, 2, 3, 4}, 2, 2),
                    "a.bias", Tensor.of(new float[] {0.5f, 0.25f}, 2)));
    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);

    @Test
    void forward_computes_with_the_weights() {
        try (TorchModule module = TorchModule.compile(LINEAR, WEIGHTS)) {
            Tensor y = module.forward(X);
            assertThat(y.dims()).isEqualTo(Dims.of(3, 2));
            assertThat(y.values()).containsExactly(5.5f, 11.25f, 11.5f, 25.25f, 17.5f, 39.25f);
        }
    }

    @Test
    void a_result_with_turned_strides_is_read_row_by_row() {
        try (TorchModule module = TorchModule.compile(LINEAR, WEIGHTS)) {
            Tensor y = module.call("turned", X).get(0);
            assertThat(y.dims()).isEqualTo(Dims.of(2, 3));
            assertThat(y.values()).containsExactly(5.5f, 11.5f, 17.5f, 11.25f, 25.25f, 39.25f);
        }
    }

    @Test
    void a_named_method_may_return_several_tensors() {
        try (TorchModule module = TorchModule.compile(LINEAR, WEIGHTS)) {
            List<Tensor> results = module.call("both", X, X);
            assertThat(results).hasSize(2);
            assertThat(results.get(0).values()).containsExactly(2, 4, 6, 8, 10, 12);
            assertThat(results.get(1).values()).containsExactly(2, 4, 6, 8, 10, 12);
        }
    }

    @Test
    void many_threads_may_call_one_module() {
        try (TorchModule module = TorchModule.compile(LINEAR, WEIGHTS)) {
            float[] alone = module.forward(X).values();
            List<float[]> together = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> module.forward(X).values())
                    .toList();
            assertThat(together).allSatisfy(y -> assertThat(y).containsExactly(alone));
        }
    }

    @Test
    void a_source_that_does_not_compile_says_where() {
        TorchSource source = new TorchSource("bad.torchscript.py", """
                class Bad(Module):
                  def forward(self, x: Tensor) -> Tensor:
                    return torch.no_such_operator(x)
                """);
        assertThatThrownBy(() -> TorchModule.compile(source, WEIGHTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bad.torchscript.py does not compile:")
                .hasMessageContaining("no_such_operator");
    }

    @Test
    void a_source_without_a_class_is_refused() {
        assertThatThrownBy(() -> new TorchSource("bad", "def f(x):\n  return x\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad: expected a line 'class NAME(Module):', found none");
    }

    @Test
    void a_call_with_a_wrong_shape_names_the_method_and_the_inputs() {
        try (TorchModule module = TorchModule.compile(LINEAR, WEIGHTS)) {
            assertThatThrownBy(() -> module.forward(Tensor.of(new float[3], 1, 3)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("linear: forward([1, 3]): ")
                    .hasMessageContaining("cannot be multiplied");
        }
    }

    @Test
    void a_call_of_no_method_and_a_call_without_inputs_are_refused() {
        try (TorchModule module = TorchModule.compile(LINEAR, WEIGHTS)) {
            assertThatThrownBy(() -> module.call("absent", X)).hasMessageContaining("absent");
            assertThatThrownBy(() -> module.forward())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("linear: forward(): expected at least one input, found none");
        }
    }

    @Test
    void a_resource_that_is_absent_is_named() {
        assertThatThrownBy(() -> TorchSource.resource(TorchModuleTest.class, "absent.torchscript.py"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a resource absent.torchscript.py beside dev.livestroke.tensor.TorchModuleTest");
    }
}
