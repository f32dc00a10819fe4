package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When calls are recorded and relied on, with recordings that multiply by formula; and the CPU, where none are. */
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

    /** Doubles; its recordings multiply by what a test says. */
    private static final class Doubling implements Replays.Recorder {
        private final float recorded;
        private int plain;
        private int made;
        private int closed;

        Doubling(float recorded) {
            this.recorded = recorded;
        }

        @Override
        public boolean pays() {
            return true;
        }

        @Override
        public List<Tensor> call(Operand... operands) {
            plain++;
            return times(2, operands);
        }

        @Override
        public Replays.Recording record(List<Tensor> results, Operand... operands) {
            if (Float.isNaN(recorded)) {
                throw new IllegalStateException("this GPU records nothing");
            }
            made++;
            return new Replays.Recording() {
                @Override
                public List<Tensor> call(Operand... others) {
                    return times(recorded, others);
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }

        private static List<Tensor> times(float factor, Operand... operands) {
            Tensor x = (Tensor) operands[0];
            float[] values = x.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
            return List.of(Tensor.of(values, x.dims()));
        }
    }

    @Test
    void what_agreed_with_a_plain_call_is_replayed_from_then_on() {
        Doubling calls = new Doubling(2.001f); // so that a replay can be told from a call
        try (Replays replays = new Replays(calls)) {
            for (int time = 0; time < 3; time++) {
                assertThat(called(replays, 4, 1)).containsOnly(2);
            }
            assertThat(called(replays, 4, 1)).containsOnly(2.001f);
            assertThat(called(replays, 4, 10)).containsOnly(10 * 2.001f);
            assertThat(calls.plain).isEqualTo(3);
            assertThat(called(replays, 5, 1))
                    .as("other sizes are others' business")
                    .containsOnly(2);
            assertThat(replays.hindrance()).isEmpty();
        }
        assertThat(calls.made).isOne();
        assertThat(calls.closed).isOne();
    }

    @Test
    void a_recording_that_differs_is_never_relied_on_and_no_other_is_made() {
        Doubling calls = new Doubling(2.1f);
        try (Replays replays = new Replays(calls)) {
            for (int time = 0; time < 9; time++) {
                assertThat(called(replays, 4, 1)).containsOnly(2);
                assertThat(called(replays, 5, 1)).containsOnly(2);
            }
            assertThat(replays.hindrance().orElseThrow()).startsWith("a replay differs from a call by 0.04");
        }
        assertThat(calls.closed)
                .as("those for both sizes")
                .isEqualTo(calls.made)
                .isEqualTo(2);
    }

    @Test
    void what_can_not_be_recorded_is_called_plainly_and_the_reason_is_kept() {
        Doubling calls = new Doubling(Float.NaN);
        try (Replays replays = new Replays(calls)) {
            for (int time = 0; time < 5; time++) {
                assertThat(called(replays, 4, 1)).containsOnly(2);
            }
            assertThat(replays.hindrance()).contains("this GPU records nothing");
        }
    }

    @Test
    void no_more_than_eight_sizes_are_recorded() {
        Doubling calls = new Doubling(2);
        try (Replays replays = new Replays(calls)) {
            for (int time = 0; time < 3; time++) {
                for (int size = 1; size <= 12; size++) {
                    assertThat(called(replays, size, 3)).hasSize(size).containsOnly(6);
                }
            }
        }
        assertThat(calls.made).isEqualTo(8);
        assertThat(calls.closed).isEqualTo(8);
    }

    private static float[] called(Replays replays, int size, float value) {
        return replays.call(Tensor.of(filled(size, value), size)).get(0).values();
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
