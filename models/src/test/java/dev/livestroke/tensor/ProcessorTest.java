package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessorTest {

    @Test
    void names_are_read_and_written() {
        assertThat(Processor.parse("cuda")).isEqualTo(Processor.cuda(0)).hasToString("cuda:0");
        assertThat(Processor.parse(" CUDA:3 ")).isEqualTo(Processor.cuda(3));
        assertThat(Processor.parse("cpu")).isEqualTo(Processor.CPU).hasToString("cpu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "cuda:", "cuda:-1", "cuda:x", "cpu:1"})
    void other_names_are_refused(String name) {
        assertThatThrownBy(() -> Processor.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected cpu, cuda or cuda:N");
    }

    @Test
    void a_driver_s_answer_is_read_line_by_line() {
        assertThat(Gpu.parse("0, NVIDIA H200, 143771, 4\n1, NVIDIA A100-SXM4-80GB, 81920, [N/A]\nnonsense\n"))
                .containsExactly(new Gpu(0, "NVIDIA H200", 143771, 4));
        assertThat(new Gpu(0, "", 100, 30).freeMib()).isEqualTo(70);
    }
}
