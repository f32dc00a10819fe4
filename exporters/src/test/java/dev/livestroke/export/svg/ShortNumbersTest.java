package dev.livestroke.export.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.export.Rounding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortNumbersTest {

    private final ShortNumbers numbers = new ShortNumbers(new Rounding(2));

    @Test
    void no_zero_stands_before_the_point() {
        assertThat(numbers.of(0.5)).isEqualTo(".5");
        assertThat(numbers.of(-0.25)).isEqualTo("-.25");
        assertThat(numbers.of(10.5)).isEqualTo("10.5");
        assertThat(numbers.of(0)).isEqualTo("0");
        assertThat(numbers.of(-0.001)).isEqualTo("0");
    }

    @Test
    void numbers_of_a_list_have_one_space_between_them() {
        assertThat(numbers.spaced(1, -0.5, 0.25)).isEqualTo("1 -.5 .25");
    }

    @Test
    void numbers_of_path_data_have_a_space_only_where_they_would_run_together() {
        StringBuilder text = new StringBuilder("M");
        for (double number : new double[] {1.5, 0.5, 0.25, -3, 0.5, 2, 10}) {
            numbers.append(text, number);
        }

        assertThat(text).hasToString("M1.5.5.25-3 .5 2 10");
    }
}
