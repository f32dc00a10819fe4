package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images whose pixels, or their sum, are known in closed form. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {

    private static final int SIZE = 64;

    @Test
    void of_a_horizontal_line_is_a_core_between_two_ramps() {
        var line = Drawing.line(SIZE, 3, 8, 20.25f, 56, 20.25f);
        float[] across = new float[7];
        for (int i = 0; i < across.length; i++) {
            across[i] = line.coverageAt(30, 17 + i); // centres at 17.5, 18.5 ..
        }
        assertThat(across).containsExactly(new float[] {0, 0.25f, 1, 1, 0.75f, 0, 0}, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.25f, 1, 1.5f, 3, 8})
    void of_a_line_adds_up_to_its_width_across(float width) {
        var line = Drawing.line(SIZE, width, 8, 30.3f, 56, 30.3f);
        double sum = 0;
        for (int row = 0; row < SIZE; row++) {
            sum += line.coverageAt(30, row);
        }
        assertThat(sum).isCloseTo(width, within(1e-5));
    }

    @Test
    void of_a_slanted_line_adds_up_to_its_area_and_two_half_discs() {
        var line = Drawing.line(SIZE, 5, 10, 12, 50, 42);
        assertThat(line.ink()).isCloseTo(5 * 50 + Math.PI * 2.5 * 2.5, Percentage.withPercentage(0.5));
    }

    @Test
    void of_a_dot_is_a_disc() {
        float[] disc = Drawing.dot(SIZE, 9, 30.2f, 33.9f).coverage();
        for (int pixel = 0; pixel < disc.length; pixel++) {
            double distance = Math.hypot(pixel % SIZE + 0.5 - 30.2, pixel / SIZE + 0.5 - 33.9);
            double expected = Math.max(0, Math.min(1, 5 - distance));
            assertThat((double) disc[pixel]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void of_a_hairline_never_exceeds_its_width() {
        var hairline = Drawing.line(SIZE, 0.25f, 8, 20.5f, 56, 20.5f);
        assertThat(hairline.coverageAt(30, 20)).isEqualTo(0.25f);
        assertThat(hairline.coverageAt(30, 19)).isZero();
    }

    @Test
    void is_the_largest_of_all_strokes_also_of_different_widths() {
        var layout = new StrokeLayout(8, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, new float[] {0.5f, 4});
        float[] thin = Drawing.line(SIZE, 0.5f, 8, 20.5f, 56, 20.5f).points();
        float[] thick = Drawing.line(SIZE, 4, 30, 8, 30, 56).points();
        float[] both = new float[16];
        System.arraycopy(thin, 0, both, 0, 8);
        System.arraycopy(thick, 0, both, 8, 8);
        float[] coverage = new float[SIZE * SIZE];
        new StrokeRasterizer(SIZE, SIZE, layout).render(both, 1, coverage);

        float[] thinAlone = new Drawing(SIZE, 0.5f, thin).coverage();
        float[] thickAlone = new Drawing(SIZE, 4, thick).coverage();
        for (int pixel = 0; pixel < coverage.length; pixel++) {
            assertThat(coverage[pixel]).isEqualTo(Math.max(thinAlone[pixel], thickAlone[pixel]));
        }
    }

    /** Down across the border of strips as well. */
    @ParameterizedTest
    @EnumSource
    void moves_exactly_with_the_drawing_by_whole_pixels(CurveKind kind) {
        double[] curve = kind.draw(new SplittableRandom(1), 30);
        float[] points = new float[8];
        for (int i = 0; i < 8; i++) {
            points[i] = Math.round(curve[i] * 256) / 256f; // so that moving it rounds nothing
        }
        var drawing = new Drawing(SIZE, 3, points);
        float[] before = drawing.coverage();
        float[] after = drawing.movedBy(13, 17).coverage();
        for (int row = 17; row < SIZE; row++) {
            for (int column = 13; column < SIZE; column++) {
                assertThat(after[row * SIZE + column]).isEqualTo(before[(row - 17) * SIZE + column - 13]);
            }
        }
    }

    @Test
    void of_a_line_does_not_depend_on_where_its_inner_control_points_lie() {
        float[] even = Drawing.line(SIZE, 3, 10, 10, 50, 30).coverage();
        float[] uneven = new Drawing(SIZE, 3, 10, 10, 14, 12, 20, 15, 50, 30).coverage();
        assertThat(uneven).containsExactly(even, within(1e-5f));
    }

    @Test
    void of_a_curve_does_not_depend_on_its_direction() {
        float[] forward = new Drawing(SIZE, 3, 10, 10, 60, 20, 5, 40, 50, 50).coverage();
        float[] back = new Drawing(SIZE, 3, 50, 50, 5, 40, 60, 20, 10, 10).coverage();
        assertThat(back).containsExactly(forward, within(1e-5f));
    }

    @Test
    void of_huge_curves_stays_within_its_range() {
        for (float far : new float[] {1e5f, 1e9f, 1e20f, Float.MAX_VALUE}) {
            float[] coverage = new Drawing(SIZE, 3, -far, far, 30, 30, far, -far, far, far).coverage();
            for (float covered : coverage) {
                assertThat(covered).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void of_a_line_from_far_away_is_that_of_its_visible_part() {
        float[] visible = Drawing.line(SIZE, 3, -100, 20, 200, 20).coverage();
        float[] far = Drawing.line(SIZE, 3, -3_000_000, 20, 3_000_000, 20).coverage();
        assertThat(far).containsExactly(visible, within(1e-4f));
    }
}
