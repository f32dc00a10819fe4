package dev.livestroke.tensor.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.Weights;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorsTest {

    private static final Weights WEIGHTS = Weights.of("test", Map.of("a", Tensor.of(new float[] {0}, 1)));
    private static final Tensor X = Tensor.of(new float[] {1, -2, 3.5f}, 3);
    private static TorchModule network;

    @BeforeAll
    static void register_and_compile() {
        TorchModule.compile(
                        new TorchSource(
                                "first", "class First(Module):\n  def f(self, x: Tensor) -> Tensor:\n    return x\n"),
                        WEIGHTS)
                .close(); // loads libtorch
        Operators.register(
                "test_scaled(Tensor x, Tensor nothing, int count, float factor, bool negative, Tensor(a!) y) -> ()",
                OperatorsTest::scale);
        Operators.register("test_failing(Tensor(a!) x) -> ()", arguments -> {
            throw new IllegalStateException("no, says the operator");
        });
        network = TorchModule.compile(new TorchSource("calls", """
                class Calls(Module):
                  def scaled(self, x: Tensor) -> Tensor:
                    y = torch.empty_like(x)
                    nothing = x[0:0]
                    ops.livestroke.test_scaled(x, nothing, 3, 2.5, True, y)
                    return y

                  def failing(self, x: Tensor) -> Tensor:
                    ops.livestroke.test_failing(x)
                    return x
                """), WEIGHTS);
    }

    @AfterAll
    static void close() {
        network.close();
    }

    private static void scale(Arguments arguments) {
        assertThat(arguments.address(1))
                .as("a tensor without elements has no address")
                .isZero();
        double factor = arguments.flag(4) ? -arguments.real(3) : arguments.real(3);
        Pointer x = new Pointer(arguments.address(0));
        Pointer y = new Pointer(arguments.address(5));
        for (int i = 0; i < arguments.whole(2); i++) {
            y.setFloat(4L * i, (float) (factor * x.getFloat(4L * i)));
        }
    }

    @Test
    void a_network_calls_an_operator_that_is_written_in_Java() {
        assertThat(network.call("scaled", X).get(0).values()).containsExactly(-2.5f, 5f, -8.75f);
    }

    @Test
    void it_may_be_called_many_thousand_times_without_keeping_its_tensors() {
        for (int i = 0; i < 5_000; i++) {
            network.call("scaled", Tensor.of(new float[100_000], 100_000)); // 2 GB if they were kept
        }
        assertThat(network.call("scaled", X).get(0).values()).containsExactly(-2.5f, 5f, -8.75f);
    }

    @Test
    void what_an_operator_throws_arrives_where_the_network_was_called() {
        assertThatThrownBy(() -> network.call("failing", X))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no, says the operator");
        assertThat(network.call("scaled", X)).as("and only there").hasSize(1);
    }

    @Test
    void a_schema_with_a_result_is_refused() {
        assertThatThrownBy(() -> Operators.register("other(Tensor x) -> Tensor", arguments -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected NAME(TYPE NAME, ...) -> ()");
    }
}
