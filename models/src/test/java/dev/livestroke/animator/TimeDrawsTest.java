package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeDrawsTest {

    private static final int STEPS = 150;

    private final TimeDraws times = new TimeDraws(0.37, STEPS);

    @Test
    void times_stay_between_0_3_and_a_limit_that_falls() {
        for (int step = 0; step < STEPS; step++) {
            double limit = 0.98 - 0.38 * step / STEPS;
            assertThat(times.at(step)).isBetween(0.3, limit);
        }
    }

    @Test
    void early_times_are_later_in_diffusion_than_late_ones() {
        double early = IntStream.range(0, 50).mapToDouble(times::at).average().orElseThrow();
        double late = IntStream.range(100, 150).mapToDouble(times::at).average().orElseThrow();
        assertThat(early).isCloseTo(0.3 + (0.98 - 0.063 - 0.3) / 2, within(0.02));
        assertThat(late).isCloseTo(0.3 + (0.6 + 0.063 - 0.3) / 2, within(0.02));
    }

    @Test
    void any_ten_in_a_row_leave_no_large_gap() {
        for (int from = 0; from + 10 <= STEPS; from++) {
            double[] sorted = IntStream.range(from, from + 10)
                    .mapToDouble(step -> (times.at(step) - 0.3) / (0.68 - 0.38 * step / STEPS))
                    .sorted()
                    .toArray();
            for (int i = 1; i < sorted.length; i++) {
                assertThat(sorted[i] - sorted[i - 1]).isLessThan(0.2);
            }
        }
    }
}
