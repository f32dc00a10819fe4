package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TorchMemoryTest {

    private static final int STEPS = 2_000;
    private static final int WIDTH = 64;

    /** The intermediate values of one pass take 1 MiB and more; leaked at every step they would be 2 GiB at the end. */
    private static final long ALLOWED_GROWTH = 64L << 20;

    private static final TorchSource NET = new TorchSource("net", """
            class Net(Module):
              def forward(self, x: Tensor) -> Tensor:  # [64] -> [64]
                rows = x.unsqueeze(0) * self.w["rows"]  # [4096, 64]
                return torch.mean(torch.sin(rows), [0])
            """);

    @Test
    void two_thousand_steps_of_forward_and_backward_do_not_grow() throws IOException {
        Tensor x = Tensor.of(new float[WIDTH], WIDTH);
        try (Parameters parameters = Parameters.of(weights());
                TorchModule module = TorchModule.compile(NET, parameters)) {
            for (int i = 0; i < 200; i++) {
                step(module, parameters, x);
            }
            int arrays = module.managedArrays() + parameters.managedArrays();
            long before = residentBytes();
            for (int i = 0; i < STEPS; i++) {
                step(module, parameters, x);
            }
            assertThat(module.managedArrays() + parameters.managedArrays()).isEqualTo(arrays);
            assertThat(residentBytes() - before).isLessThan(ALLOWED_GROWTH);
        }
    }

    private static void step(TorchModule module, Parameters parameters, Tensor x) {
        module.forward(x);
        try (Pullback pullback = module.pullback("forward", Set.of(0), x)) {
            pullback.gradients(pullback.result());
        }
        parameters.step(Adam.DEFAULT, name -> 1e-3);
    }

    private static Weights weights() {
        return Weights.of("test", Map.of("rows", Tensor.of(new float[4096 * WIDTH], 4096, WIDTH)));
    }

    /** Returns what Linux says is resident; 0 elsewhere, where the count of arrays has to do. */
    private static long residentBytes() throws IOException {
        Path statm = Path.of("/proc/self/statm");
        if (!Files.exists(statm)) {
            return 0;
        }
        System.gc();
        return Long.parseLong(Files.readString(statm).split(" ")[1]) * 4096;
    }
}
