package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import dev.livestroke.raster.paint.Paint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Areas that are known in closed form. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AreaTest {

    private static final int SIZE = 32;
    private static final SceneMark.Brush NONZERO = new SceneMark.Fill(WindingRule.NONZERO);
    private static final SceneMark.Brush EVENODD = new SceneMark.Fill(WindingRule.EVENODD);

    @Test
    void of_a_box_between_pixels_is_exact_in_every_pixel() {
        float[] pixels = closed(NONZERO, box(4.25, 5.5, 9.75, 8.125)).draw(SIZE);
        assertThat(pixels[5 * SIZE + 4]).isCloseTo(0.75f * 0.5f, within(1e-6f));
        assertThat(pixels[6 * SIZE + 4]).isCloseTo(0.75f, within(1e-6f));
        assertThat(pixels[7 * SIZE + 6]).isCloseTo(1f, within(1e-6f));
        assertThat(pixels[8 * SIZE + 9]).isCloseTo(0.75f * 0.125f, within(1e-6f));
        assertThat(pixels[8 * SIZE + 10]).isZero();
    }

    @Test
    void of_overlapping_boxes_is_counted_once_by_nonzero_and_taken_out_by_evenodd() {
        double[][] boxes = {box(4.5, 4.5, 14.5, 14.5), box(10.25, 10.25, 20.25, 20.25)};
        double overlap = 4.25 * 4.25;
        assertThat(area(closed(NONZERO, boxes))).isCloseTo(200 - overlap, within(1e-3));
        assertThat(area(closed(EVENODD, boxes))).isCloseTo(200 - 2 * overlap, within(1e-3));
    }

    @Test
    void of_a_box_in_a_box_that_turns_the_other_way_is_a_frame_by_both_rules() {
        double[] hole = line(8.3, 8.4, 8.3, 12.7, 12.1, 12.7, 12.1, 8.4);
        double[] outer = box(4.5, 4.5, 20.5, 20.5);
        double expected = 256 - 3.8 * 4.3;
        assertThat(area(closed(NONZERO, outer, hole))).isCloseTo(expected, within(1e-3));
        assertThat(area(closed(EVENODD, outer, hole))).isCloseTo(expected, within(1e-3));
    }

    /** Both cover half a pixel; one edge does not hide what the other leaves. */
    @Test
    void of_two_boxes_that_share_an_edge_within_one_path_has_no_seam() {
        float[] pixels =
                closed(NONZERO, box(4, 4, 10.5, 10), box(10.5, 4, 16, 10)).draw(SIZE);
        assertThat(pixels[6 * SIZE + 10]).isCloseTo(1f, within(1e-6f));
    }

    @Test
    void of_a_figure_eight_is_that_of_its_two_triangles() {
        double[] eight = line(4, 4, 20, 20, 20, 4, 4, 20);
        assertThat(area(closed(NONZERO, eight))).isCloseTo(128, within(1e-3));
        assertThat(area(closed(EVENODD, eight))).isCloseTo(128, within(1e-3));
    }

    /** What hangs over does not count, whichever side it hangs over. */
    @ParameterizedTest
    @CsvSource({"-10,-10", "-10,26", "26,-10", "26,26"})
    void of_a_box_that_leaves_the_canvas_is_that_of_the_part_inside(double x, double y) {
        double inside = x < 0 ? 16 + x : SIZE - x;
        double across = y < 0 ? 16 + y : SIZE - y;
        assertThat(area(closed(NONZERO, box(x, y, x + 16, y + 16)))).isCloseTo(inside * across, within(1e-3));
    }

    @Test
    void of_a_canvas_within_a_huge_box_is_all_of_it() {
        assertThat(area(closed(NONZERO, box(-1e30, -1e30, 1e30, 1e30)))).isEqualTo(SIZE * SIZE);
    }

    @ParameterizedTest
    @CsvSource({"BUTT, 60", "SQUARE, 96", "ROUND, 88.27433"})
    void of_a_straight_line_is_length_times_width_and_caps(Pen.Cap cap, double expected) {
        Pen pen = new Pen(cap, Pen.Join.MITER, 4, List.of(), 0);
        assertThat(area(open(pen, 6, 6, 10, 16, 10))).isCloseTo(expected, within(0.3));
    }

    /** A corner of a right angle: two legs of 10 x 4, which share a quarter, and the join. */
    @ParameterizedTest
    @CsvSource({"MITER, 80", "BEVEL, 78", "ROUND, 79.14159"})
    void of_a_corner_is_that_of_its_join(Pen.Join join, double expected) {
        Pen pen = new Pen(Pen.Cap.BUTT, join, 4, List.of(), 0);
        assertThat(area(open(pen, 4, 6, 6, 16, 6, 16, 16))).isCloseTo(expected, within(0.1));
    }

    @Test
    void of_a_corner_beyond_the_miter_limit_is_a_bevel() {
        double[] sharp = {4, 6, 24, 8, 4, 10};
        Pen miter = new Pen(Pen.Cap.BUTT, Pen.Join.MITER, 2, List.of(), 0);
        Pen bevel = new Pen(Pen.Cap.BUTT, Pen.Join.BEVEL, 2, List.of(), 0);
        assertThat(open(miter, 2, sharp).draw(SIZE))
                .isEqualTo(open(bevel, 2, sharp).draw(SIZE));
    }

    @ParameterizedTest
    @CsvSource({"BUTT, 0", "SQUARE, 36", "ROUND, 28.27433"})
    void of_a_path_without_length_is_a_dot_like_its_caps(Pen.Cap cap, double expected) {
        Pen pen = new Pen(cap, Pen.Join.MITER, 4, List.of(), 0);
        assertThat(area(open(pen, 6, 10.3, 11.1, 10.3, 11.1))).isCloseTo(expected, within(0.3));
    }

    @Test
    void of_dashes_is_that_of_the_parts_that_are_on() {
        Pen pen = new Pen(Pen.Cap.BUTT, Pen.Join.MITER, 4, List.of(3.0, 2.0), 1);
        assertThat(area(open(pen, 2, 4, 10, 24, 10))).isCloseTo(2 * (2 + 3 + 3 + 3 + 1), within(1e-3));
    }

    /** Whatever directions the corners of round parts have, one of them is a multiple of 45 degrees. */
    @ParameterizedTest
    @EnumSource
    void of_a_line_does_not_jump_where_it_points_at_a_corner_of_its_caps_or_joins(Pen.Join join) {
        Pen pen = new Pen(Pen.Cap.ROUND, join, 4, List.of(), 0);
        float[] at = open(pen, 5, 8.2, 9.1, 16.2, 17.1, 24.2, 9.1).draw(SIZE);
        float[] beside = open(pen, 5, 8.2, 9.1, 16.2, 17.1 + 1e-5, 24.2, 9.1).draw(SIZE);
        assertThat(beside).containsExactly(at, within(1e-4f));
    }

    /** A ring whose hole the pen closes: a loop turned more tightly than the pen is wide. */
    @ParameterizedTest
    @EnumSource
    void of_a_loop_tighter_than_the_pen_has_no_hole(Pen.Join join) {
        double k = 0.5522847498;
        double r = 2;
        double[] circle = {
            16 + r,
            16,
            16 + r,
            16 + k * r,
            16 + k * r,
            16 + r,
            16,
            16 + r,
            16 - k * r,
            16 + r,
            16 - r,
            16 + k * r,
            16 - r,
            16,
            16 - r,
            16 - k * r,
            16 - k * r,
            16 - r,
            16,
            16 - r,
            16 + k * r,
            16 - r,
            16 + r,
            16 - k * r
        };
        SceneMark.Brush brush = new SceneMark.Line(new Pen(Pen.Cap.BUTT, join, 4, List.of(), 0));
        assertThat(area(closed(brush, circle))).isCloseTo(Math.PI * 7 * 7, within(1.5));
    }

    private static double area(Scenes.Single single) {
        double sum = 0;
        for (float covered : single.draw(SIZE)) {
            sum += covered;
        }
        return sum;
    }

    private static double[] box(double left, double top, double right, double bottom) {
        return line(left, top, right, top, right, bottom, left, bottom);
    }

    /** Returns a closed path of straight segments through the corners, without its end. */
    private static double[] line(double... corners) {
        double[] points = new double[corners.length * 3];
        for (int i = 0; i < corners.length; i++) {
            double next = corners[(i + 2) % corners.length];
            for (int third = 0; third < 3; third++) {
                points[(i / 2 * 3 + third) * 2 + i % 2] = corners[i] + (next - corners[i]) * third / 3;
            }
        }
        return points;
    }

    private static Scenes.Single closed(SceneMark.Brush brush, double[]... subpaths) {
        List<Curves.Subpath> list = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        for (double[] subpath : subpaths) {
            int first = points.size() / 2;
            int count = subpath.length / 2;
            List<Integer> controls = new ArrayList<>();
            for (int segment = 0; segment < count / 3; segment++) {
                for (int i = 0; i < 4; i++) {
                    controls.add(first + (3 * segment + i) % count);
                }
            }
            list.add(new Curves.Subpath(controls, true));
            for (double p : subpath) {
                points.add(p);
            }
        }
        return new Scenes.Single(
                new SceneMark(new Curves(list), brush, new Paint.Flat(0), 0),
                10,
                points.stream().mapToDouble(p -> p).toArray());
    }

    private static Scenes.Single open(Pen pen, double width, double... corners) {
        double[] closed = line(corners);
        double[] points = new double[(corners.length / 2 - 1) * 6 + 2];
        System.arraycopy(closed, 0, points, 0, points.length);
        List<Integer> controls = new ArrayList<>();
        for (int segment = 0; segment < corners.length / 2 - 1; segment++) {
            for (int i = 0; i < 4; i++) {
                controls.add(3 * segment + i);
            }
        }
        Curves curves = new Curves(List.of(new Curves.Subpath(controls, false)));
        return new Scenes.Single(new SceneMark(curves, new SceneMark.Line(pen), new Paint.Flat(0), 0), width, points);
    }
}
