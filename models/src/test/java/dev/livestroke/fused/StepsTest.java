package dev.livestroke.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.Weights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The steps as a CPU has them, against libtorch's group norm and its autograd; and the check that kernels must pass. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {

    private static final int CHANNELS = 24;
    private static final int ROWS = 10;
    private static final Tensor X = random(1, 2, ROWS, CHANNELS);
    private static final Tensor D = random(2, 2, ROWS, CHANNELS);

    private static TorchModule network;

    @BeforeAll
    static void compile() {
        TorchSource source = new TorchSource("steps", """
                class Steps(Module):
                  def norm(self, x: Tensor) -> Tensor:
                    y, state = __torch__.norm(x, self.w["before"], self.w["weight"], self.w["bias"], 4, 1e-5, True)
                    return y

                  def group_norm(self, x: Tensor) -> Tensor:
                    z = (x + self.w["before"]).transpose(1, 2)
                    y = torch.group_norm(z, 4, self.w["weight"], self.w["bias"], 1e-5)
                    return torch.silu(y).transpose(1, 2).contiguous()

                  def norm_back(self, x: Tensor, d: Tensor) -> Tensor:
                    before, weight, bias = self.w["before"], self.w["weight"], self.w["bias"]
                    y, state = __torch__.norm(x, before, weight, bias, 4, 1e-5, True)
                    return __torch__.norm_back(d, x, before, weight, bias, state, True, x)

                  def loss(self, x: Tensor, d: Tensor) -> Tensor:
                    return torch.sum(self.group_norm(x) * d) + torch.sum(x * x) * 0.5
                """);
        Weights weights = Weights.of(
                "test",
                Map.of("before", random(3, CHANNELS), "weight", random(4, CHANNELS), "bias", random(5, CHANNELS)));
        network = TorchModule.compile(Steps.complete(source, Placement.CPU, List.of(CHANNELS)), weights);
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void a_norm_is_libtorchs_group_norm_of_x_and_what_comes_before() {
        assertThat(network.call("norm", X).get(0).values())
                .containsExactly(network.call("group_norm", X).get(0).values(), within(1e-5f));
    }

    @Test
    void its_way_back_agrees_with_finite_differences() {
        float[] gradient = network.call("norm_back", X, D).get(0).values();
        float[] direction = random(6, 2, ROWS, CHANNELS).values();
        double along = 0;
        for (int i = 0; i < gradient.length; i++) {
            along += gradient[i] * direction[i];
        }
        double difference = (loss(direction, 1e-2) - loss(direction, -1e-2)) / 2e-2;
        assertThat(along).isCloseTo(difference, within(2e-3 * Math.abs(difference)));
    }

    @Test
    void the_check_passes_what_is_right_and_names_what_is_wrong() {
        assertThat(StepsCheck.difference(Processor.CPU, StepsTest::plain)).isEmpty();
        assertThat(StepsCheck.difference(Processor.CPU, StepsTest::withSiluForGelu))
                .hasValueSatisfying(difference -> assertThat(difference).contains("geglu"));
    }

    @Test
    void a_CPU_has_no_kernels_and_says_so() {
        assertThat(Steps.hindrance(Processor.CPU)).contains("they are for GPUs");
        assertThat(Steps.hindrance(Processor.cuda(0)))
                .as("this libtorch is for the CPU")
                .isPresent();
    }

    private static TorchSource plain(TorchSource network) {
        return network.and(Steps.class, "plain.torchscript.py");
    }

    private static TorchSource withSiluForGelu(TorchSource network) {
        TorchSource plain = plain(network);
        return new TorchSource("wrong", plain.text().replace("torch.gelu(gate)", "torch.silu(gate)"));
    }

    private static double loss(float[] direction, double step) {
        float[] moved = X.values().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        return network.call("loss", Tensor.of(moved, X.dims()), D).get(0).values()[0];
    }

    private static Tensor random(long seed, int... sizes) {
        int count = 1;
        long[] dims = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            count *= sizes[i];
            dims[i] = sizes[i];
        }
        return Tensor.of(new NoiseSource(seed).fill(new float[count]), dims);
    }
}
