package dev.livestroke.cli.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The bench's own arithmetic; what it measures is run by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerBenchTest {

    private static final List<Double> HUNDRED =
            IntStream.rangeClosed(1, 101).mapToObj(Double::valueOf).toList();

    @Test
    void quantiles_of_sorted_numbers_are_theirs() {
        assertThat(RoundTrips.quantile(HUNDRED, 0)).isEqualTo(1);
        assertThat(RoundTrips.quantile(HUNDRED, 0.5)).isEqualTo(51);
        assertThat(RoundTrips.quantile(HUNDRED, 0.99)).isEqualTo(100);
        assertThat(RoundTrips.quantile(HUNDRED, 1)).isEqualTo(101);
        assertThat(RoundTrips.quantile(List.of(7.0), 0.99)).isEqualTo(7);
    }

    @Test
    void a_slope_is_that_of_the_line_through_the_samples() {
        List<Soak.Sample> line = IntStream.range(0, 10)
                .mapToObj(i -> new Soak.Sample(i / 2.0, 100 + 3 * i, 40, 200))
                .toList();

        assertThat(Soak.slope(line)).isEqualTo(6);
        assertThat(Soak.slope(line.subList(0, 1))).isZero();
    }

    @Test
    void a_line_says_whether_the_bar_is_met() {
        assertThat(Figure.of("start", 2.9, "s", 3).line()).endsWith("at most 3.0");
        assertThat(Figure.of("start", 3.1, "s", 3).line()).endsWith("at most 3.0  NOT MET");
        assertThat(Figure.of("memory", 280.1234, "MB").line())
                .contains("280.123 MB")
                .doesNotContain("most");
    }

    @Test
    void the_drawing_is_one_that_the_server_takes() {
        assertThat(Drawings.animate("a fish swims", 5, java.util.Optional.empty()))
                .isNotNull();
    }
}
