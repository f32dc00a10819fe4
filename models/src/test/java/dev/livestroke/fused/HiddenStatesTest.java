package dev.livestroke.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenStatesTest {

    /** Sizes of the published networks, and small ones. */
    @ParameterizedTest
    @CsvSource({
        "24, 65536, 128, 32",
        "24, 1024, 512, 32",
        "48, 1024, 2560, 32",
        "2, 24576, 320, 32",
        "1, 384, 1280, 32",
        "3, 150, 320, 32",
        "1024, 1, 8, 1",
        "1, 1, 4096, 128",
        "700, 5, 24, 4"
    })
    void blocks_take_each_row_once_and_keep_to_what_a_GPU_has(int n, int rows, int channels, int groups) {
        HiddenStates states = new HiddenStates(n, rows, channels, groups);
        Grid grid = states.grid();
        assertThat((grid.blocksX() - 1) * states.perBlock())
                .as("rows before the last block")
                .isLessThan(rows);
        assertThat(grid.blocksX() * states.perBlock()).isGreaterThanOrEqualTo(rows);
        assertThat(grid.blocksX() * grid.blocksY()).as("room for their sums").isLessThanOrEqualTo(HiddenStates.BLOCKS);
        assertThat(grid.threadsX() * 8).isEqualTo(channels);
        assertThat(grid.threadsX() * grid.threadsY()).isBetween(1, 1024);
        assertThat(grid.sharedBytes())
                .as("two floats for each channel of each row")
                .isLessThanOrEqualTo(48 * 1024);
        assertThat(grid.sharedBytes()).isEqualTo(grid.threadsY() * channels * 8);
    }

    @Test
    void sizes_that_kernels_cannot_go_over_are_refused() {
        assertThat(HiddenStates.supports(20)).isFalse();
        assertThat(HiddenStates.supports(1280)).isTrue();
        assertThat(HiddenStates.supports(2056))
                .as("two of them are more than 4096")
                .isFalse();
        assertThatThrownBy(() -> new HiddenStates(1, 10, 20, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a multiple of 8, found 1 of 4 groups of 20");
        assertThatThrownBy(() -> new HiddenStates(1025, 10, 32, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
