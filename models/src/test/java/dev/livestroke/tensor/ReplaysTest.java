package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Replays where there is nothing to record; on a GPU each recording is compared with a plain call while the program runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplaysTest {

    private static final TorchSource SUMS = new TorchSource("sums", """
            class Sums(Module):
              def kept(self, x: Tensor) -> List[Tensor]:
                return [x * 10., x * 100.]

              def added(self, x: Tensor, kept: List[Tensor]) -> Tuple[Tensor, Tensor]:
                return (x + kept[0] + self.w["a"], x + kept[1])
            """);
    private static final Weights WEIGHTS = Weights.of("test", Map.of("a", Tensor.of(new float[] {0.5f}, 1)));

    @Test
    void on_the_CPU_each_call_is_a_plain_one_whatever_its_sizes() {
        try (TorchModule module = TorchModule.compile(SUMS, WEIGHTS);
                Replays replays = new Replays(module, "added", 1 << 20)) {
            for (int size = 1; size < 4; size++) {
                for (int time = 0; time < 4; time++) {
                    Tensor x = Tensor.of(filled(size, time), size);
                    try (Resident kept = module.hold("kept", x)) {
                        List<Tensor> found = replays.call(x, kept);
                        assertThat(found.get(0).values()).containsOnly(11 * time + 0.5f);
                        assertThat(found.get(1).values()).containsOnly(101 * time);
                    }
                }
            }
            assertThat(replays.hindrance()).isEmpty();
        }
    }

    @Test
    void what_the_method_refuses_is_refused() {
        try (TorchModule module = TorchModule.compile(SUMS, WEIGHTS);
                Replays replays = new Replays(module, "added", 1 << 20)) {
            Tensor x = Tensor.of(new float[2], 2);
            assertThatThrownBy(() -> replays.call(x))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("added");
        }
    }

    @Test
    void a_difference_is_a_share_of_the_largest_value() {
        Tensor a = Tensor.of(new float[] {1, -4, 2}, 3);
        assertThat(a.difference(a)).isZero();
        assertThat(a.difference(Tensor.of(new float[] {1, -3, 2}, 3))).isEqualTo(0.25);
        assertThat(a.difference(Tensor.of(new float[] {1, Float.NaN, 2}, 3))).isNaN();
        assertThatThrownBy(() -> a.difference(Tensor.of(new float[2], 2)))
                .hasMessageContaining("expected [3], found [2]");
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }
}
