package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.animator.ProcessorChoice.Machine;
import dev.livestroke.tensor.Gpu;
import dev.livestroke.tensor.Processor;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessorChoiceTest {

    private static final Gpu BUSY = new Gpu(0, "NVIDIA A", 8_000, 7_500);
    private static final Gpu FREE = new Gpu(1, "NVIDIA B", 24_000, 1_000);

    private static final Machine NONE = new Machine(List.of(), () -> {
        throw new AssertionError("libtorch is loaded only where there is a GPU");
    });
    private static final Machine TWO = new Machine(List.of(BUSY, FREE), () -> true);
    private static final Machine CPU_BUILD = new Machine(List.of(FREE), () -> false);

    @Test
    void auto_takes_the_first_gpu_with_enough_memory_and_says_so() {
        ProcessorChoice choice = ProcessorChoice.best(TWO, 9_000);
        assertThat(choice.processor()).isEqualTo(Processor.cuda(1));
        assertThat(choice.reason()).isEqualTo("NVIDIA B computes, 23000 MiB free");
        assertThat(ProcessorChoice.best(TWO, 400).processor()).isEqualTo(Processor.cuda(0));
    }

    @Test
    void auto_takes_the_cpu_and_says_why() {
        assertThat(ProcessorChoice.best(NONE, 0).reason()).isEqualTo("no NVIDIA GPU was found, so the CPU computes");
        ProcessorChoice full = ProcessorChoice.best(TWO, 30_000);
        assertThat(full.processor()).isEqualTo(Processor.CPU);
        assertThat(full.reason()).contains("needs about 30000 MiB").contains("500 MiB free of 8000");
        assertThat(ProcessorChoice.best(CPU_BUILD, 9_000).reason())
                .contains("NVIDIA B was found, but the installed libtorch is for the CPU alone");
    }

    @Test
    void a_gpu_that_was_asked_for_is_refused_with_what_to_do() {
        assertThat(ProcessorChoice.asked(Processor.cuda(1), TWO, 9_000).processor())
                .isEqualTo(Processor.cuda(1));
        assertThatThrownBy(() -> ProcessorChoice.asked(Processor.cuda(0), TWO, 9_000))
                .isInstanceOf(ProcessorException.class)
                .hasMessage(
                        "cuda:0: the prior needs about 9000 MiB of GPU memory, and NVIDIA A has 500 MiB free of 8000;"
                                + " close other programs, try --low-memory, or take --device cpu");
        assertThatThrownBy(() -> ProcessorChoice.asked(Processor.cuda(2), TWO, 9_000))
                .hasMessageStartingWith("cuda:2: expected an NVIDIA GPU of this number, found 2 GPUs");
        assertThatThrownBy(() -> ProcessorChoice.asked(Processor.cuda(1), CPU_BUILD, 9_000))
                .hasMessageContaining("for the CPU alone");
        assertThat(ProcessorChoice.asked(Processor.CPU, NONE, 9_000).processor())
                .isEqualTo(Processor.CPU);
    }
}
