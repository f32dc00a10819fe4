package dev.livestroke.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeakMemoryTest {

    @Test
    void the_high_water_mark_is_read_in_bytes() {
        String status = "VmPeak:\t 9000 kB\nVmHWM:\t  1024 kB\nVmRSS:\t     1 kB\n";

        assertThat(PeakMemory.parse(status)).hasValue(1024 * 1024);
    }

    @Test
    void without_one_there_is_no_figure() {
        assertThat(PeakMemory.parse("VmRSS:\t1 kB\n")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_process_has_one_on_Linux() {
        assertThat(PeakMemory.bytes().orElseThrow()).isBetween(10_000_000L, 100_000_000_000L);
    }
}
