package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PullbackTest {

    /** y = w x^3 z, so dy/dx = 3 w x^2 z and dy/dz = w x^3. */
    private static final TorchSource CUBE = new TorchSource("cube", """
            class Cube(Module):
              def forward(self, x: Tensor, z: Tensor) -> Tensor:
                return torch.pow(x, 3.) * self.w["w"] * z
            """);

    private static final Weights WEIGHTS = Weights.of("test", Map.of("w", Tensor.of(new float[] {5, -2}, 2)));
    private static final Tensor X = Tensor.of(new float[] {2, 3}, 2);
    private static final Tensor Z = Tensor.of(new float[] {7, 11}, 2);
    private static final Tensor COTANGENT = Tensor.of(new float[] {1, 0.5f}, 2);

    @Test
    void gradients_equal_the_closed_form() {
        try (TorchModule module = TorchModule.compile(CUBE, WEIGHTS);
                Pullback pullback = module.pullback("forward", Set.of(0, 1), X, Z)) {
            assertThat(pullback.result().values()).containsExactly(280, -594);
            List<Tensor> gradients = pullback.gradients(COTANGENT);
            assertThat(gradients.get(0).values()).containsExactly(420, -297);
            assertThat(gradients.get(1).values()).containsExactly(40, -27);
        }
    }

    @Test
    void only_the_chosen_inputs_get_gradients() {
        try (TorchModule module = TorchModule.compile(CUBE, WEIGHTS);
                Pullback pullback = module.pullback("forward", Set.of(1), X, Z)) {
            List<Tensor> gradients = pullback.gradients(COTANGENT);
            assertThat(gradients).hasSize(1);
            assertThat(gradients.get(0).values()).containsExactly(40, -27);
        }
    }

    @Test
    void a_garbage_collection_between_forward_and_backward_changes_nothing() {
        float[] x = new float[100_000];
        float[] z = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 17 - 8;
            z[i] = i % 5 - 2;
        }
        Weights weights = Weights.of("test", Map.of("w", Tensor.of(twos(x.length), x.length)));
        try (TorchModule module = TorchModule.compile(CUBE, weights)) {
            for (int run = 0; run < 10; run++) {
                Tensor input = Tensor.of(x.clone(), x.length);
                try (Pullback pullback = module.pullback("forward", Set.of(0), input, Tensor.of(z.clone(), z.length))) {
                    scribbleOverFreedMemory();
                    float[] gradient = pullback.gradients(Tensor.of(twos(x.length), x.length))
                            .get(0)
                            .values();
                    for (int i = 0; i < x.length; i++) {
                        assertThat(gradient[i]).isCloseTo(12 * x[i] * x[i] * z[i], within(1e-3f));
                    }
                }
            }
        }
    }

    @Test
    void a_pullback_gives_gradients_once() {
        try (TorchModule module = TorchModule.compile(CUBE, WEIGHTS);
                Pullback pullback = module.pullback("forward", Set.of(0), X, Z)) {
            pullback.gradients(COTANGENT);
            assertThatThrownBy(() -> pullback.gradients(COTANGENT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("gradients of this pullback were taken already");
        }
    }

    @Test
    void a_cotangent_of_another_shape_is_refused() {
        try (TorchModule module = TorchModule.compile(CUBE, WEIGHTS);
                Pullback pullback = module.pullback("forward", Set.of(0), X, Z)) {
            assertThatThrownBy(() -> pullback.gradients(Tensor.of(new float[1], 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cotangent: expected [2], found [1]");
        }
    }

    @Test
    void differentiating_by_nothing_is_refused() {
        try (TorchModule module = TorchModule.compile(CUBE, WEIGHTS)) {
            assertThatThrownBy(() -> module.pullback("forward", Set.of(), X, Z))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cube: forward([2], [2]): nothing to differentiate by");
        }
    }

    @Test
    void a_thread_that_never_set_its_grad_mode_gets_the_same_gradients() {
        try (TorchModule module = TorchModule.compile(CUBE, WEIGHTS)) {
            float[] elsewhere = CompletableFuture.supplyAsync(
                            () -> {
                                module.forward(X, Z);
                                try (Pullback pullback = module.pullback("forward", Set.of(0), X, Z)) {
                                    return pullback.gradients(COTANGENT).get(0).values();
                                }
                            },
                            task -> new Thread(task, "fresh").start())
                    .join();
            assertThat(elsewhere).containsExactly(420, -297);
        }
    }

    private static float[] twos(int count) {
        float[] values = new float[count];
        Arrays.fill(values, 2);
        return values;
    }

    /** Frees what only Java held and reuses it, so that a dangling view would show. */
    private static void scribbleOverFreedMemory() {
        System.gc();
        for (int i = 0; i < 20; i++) {
            ByteBuffer.allocateDirect(400_000).asFloatBuffer().put(new float[100_000]);
        }
    }
}
