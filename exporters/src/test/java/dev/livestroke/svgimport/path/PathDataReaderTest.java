package dev.livestroke.svgimport.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.svgimport.report.SvgLimits;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.batik.parser.AWTPathProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PathDataReaderTest {

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Batik's parser, another reader of the same grammar, is the judge; it reads floats. */
    @ParameterizedTest
    @MethodSource("seeds")
    void random_data_means_what_it_means_to_batik(int seed) throws Exception {
        String data = randomData(new Random(seed));

        Outline outline = read(data);

        Path2D batik =
                new Path2D.Double(AWTPathProducer.createShape(new StringReader(data), PathIterator.WIND_NON_ZERO));
        assertThat(outline.error()).isEmpty();
        PathIterator expected = batik.getPathIterator(null);
        double[] c = new double[6];
        for (Subpath subpath : outline.subpaths()) {
            assertThat(expected.currentSegment(c)).isEqualTo(PathIterator.SEG_MOVETO);
            isClose(subpath.start(), c[0], c[1]);
            expected.next();
            for (CubicBezier cubic : subpath.segments()) {
                int kind = expected.isDone() ? PathIterator.SEG_CLOSE : expected.currentSegment(c);
                if (kind == PathIterator.SEG_CLOSE) {
                    assertThat(cubic.end()).isEqualTo(subpath.start());
                    break;
                }
                int last = kind == PathIterator.SEG_LINETO ? 0 : kind == PathIterator.SEG_QUADTO ? 2 : 4;
                isClose(cubic.end(), c[last], c[last + 1]);
                isOnCurve(cubic, kind, c);
                expected.next();
            }
            if (subpath.closed()) {
                assertThat(expected.currentSegment(c)).isEqualTo(PathIterator.SEG_CLOSE);
                expected.next();
            }
        }
        assertThat(expected.isDone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L5 5                | 0 | expected a move (M or m) at the start, found 'L' at character 1 of d
            M5                  | 0 | expected a number, found the end at character 3 of d
            M0 0L5 5 6          | 1 | expected a number, found the end at character 11 of d
            M0 0h5x             | 1 | expected a path command, found 'x' at character 7 of d
            M0 0h5 7q1 1 2 q    | 2 | expected a number, found 'q' at character 16 of d
            M0 0h5a1 1 0 2 0 5 5| 1 | expected an arc flag, 0 or 1, found '2' at character 14 of d
            M0 0h5,,5           | 1 | expected a path command, found ',' at character 8 of d
            M0 0h5.e            | 1 | expected a path command, found 'e' at character 8 of d
            M0 0h5 NaN          | 1 | expected a path command, found 'N' at character 8 of d
            """)
    void data_is_drawn_up_to_the_error(String data, int segments, String error) {
        Outline outline = read(data);

        assertThat(outline.subpaths().stream()
                        .mapToInt(path -> path.segments().size())
                        .sum())
                .isEqualTo(segments);
        assertThat(outline.error()).contains(error);
    }

    @Test
    void a_smooth_curve_after_another_kind_starts_at_the_current_point() {
        List<CubicBezier> curves =
                read("M0 0Q5 9 9 0S20 9 30 0T40 0").subpaths().get(0).segments();

        assertThat(curves.get(1))
                .isEqualTo(new CubicBezier(new Point(9, 0), new Point(9, 0), new Point(20, 9), new Point(30, 0)));
        assertThat(curves.get(2))
                .isEqualTo(CubicBezier.quadratic(new Point(30, 0), new Point(30, 0), new Point(40, 0)));
    }

    @Test
    void a_gap_is_closed_with_a_line() {
        Subpath subpath = read("M1 1h4v4z").subpaths().get(0);

        assertThat(subpath.closed()).isTrue();
        assertThat(subpath.segments()).hasSize(3).last().isEqualTo(CubicBezier.line(new Point(5, 5), new Point(1, 1)));
    }

    @Test
    void no_line_is_added_where_rounding_leaves_no_real_gap() {
        Subpath subpath = read("m.1.1l.1.1.1-.1-.2 0z").subpaths().get(0);

        assertThat(subpath.segments()).hasSize(3);
        assertThat(subpath.segments().get(2).end()).isEqualTo(subpath.start());
    }

    @Test
    void drawing_goes_on_at_the_start_of_a_closed_subpath() {
        Outline outline = read("M1 1h4v4zl0-5zz m9 0h1");

        assertThat(outline.subpaths()).hasSize(3);
        assertThat(outline.subpaths().get(1).start()).isEqualTo(new Point(1, 1));
        assertThat(outline.subpaths().get(2).start()).isEqualTo(new Point(10, 1));
    }

    @ParameterizedTest
    @CsvSource({"M5 6z, 1", "M5 6h0, 1", "M5 6L5 6z, 1", "M5 6, 0", "M5 6M7 8, 0", "'', 0"})
    void a_subpath_without_length_is_an_open_dot_and_a_lone_move_is_nothing(String data, int dots) {
        assertThat(read(data).subpaths())
                .hasSize(dots)
                .allSatisfy(dot -> assertThat(dot)
                        .isEqualTo(new Subpath(List.of(CubicBezier.line(new Point(5, 6), new Point(5, 6))), false)));
    }

    @Test
    void a_quadratic_becomes_the_cubic_that_equals_it() {
        CubicBezier cubic = read("M0 0Q3 6 9 0").subpaths().get(0).segments().get(0);

        for (double t = 0; t <= 1; t += 0.125) {
            isClose(cubic.at(t), 6 * t * (1 - t) + 9 * t * t, 12 * t * (1 - t));
        }
    }

    private static Outline read(String data) {
        return new PathDataReader(data, new PathPen(new SegmentCounter(SvgLimits.defaults()), "d")).read();
    }

    /** Returns data of random commands without arcs, some repeated without their letter, every other subpath closed. */
    private static String randomData(Random random) {
        StringBuilder data = new StringBuilder("M" + numbers(random, 2));
        char command = 'L';
        for (int i = 0; i < 12; i++) {
            command = next(command, random);
            if (i % 5 == 4) {
                command = 'h';
                data.append(random.nextBoolean() ? "z" : "")
                        .append(random.nextBoolean() ? "m" : "M")
                        .append(numbers(random, 2));
            }
            data.append(command);
            for (int repeat = 0; repeat <= random.nextInt(2); repeat++) {
                data.append(repeat == 0 ? "" : " ").append(arguments(command, random));
            }
        }
        return data.append("l1 1").toString();
    }

    /**
     * Returns the next command. Smooth ones follow only their own kind: Batik mirrors a quadratic's control for a cubic
     * and the other way round, where SVG 2, 9.3.6 has the control at the current point.
     */
    private static char next(char before, Random random) {
        char command = "LlHhVvCcSsQqTt".charAt(random.nextInt(14));
        boolean smooth = "SsTt".indexOf(command) >= 0;
        boolean sameKind = ("Ss".indexOf(command) >= 0 ? "CcSs" : "QqTt").indexOf(before) >= 0;
        return smooth && !sameKind ? 'l' : command;
    }

    private static String arguments(char command, Random random) {
        return switch (Character.toUpperCase(command)) {
            case 'H', 'V' -> numbers(random, 1);
            case 'C' -> numbers(random, 6);
            case 'S', 'Q' -> numbers(random, 4);
            default -> numbers(random, 2);
        };
    }

    private static String numbers(Random random, int count) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double value = random.nextDouble() * 80 + 1;
            numbers.append(i == 0 ? "" : random.nextBoolean() ? "," : " ")
                    .append(String.format(Locale.ROOT, random.nextBoolean() ? "%.2f" : "%.3e", value));
        }
        return numbers.toString();
    }

    private static void isClose(Point point, double x, double y) {
        assertThat(point.x()).isCloseTo(x, within(1e-2));
        assertThat(point.y()).isCloseTo(y, within(1e-2));
    }

    /** Checks the middle of the curve against the point by de Casteljau's construction on Batik's controls. */
    private static void isOnCurve(CubicBezier cubic, int kind, double[] c) {
        Point start = cubic.start();
        Point middle = cubic.at(0.5);
        switch (kind) {
            case PathIterator.SEG_LINETO -> isClose(middle, (start.x() + c[0]) / 2, (start.y() + c[1]) / 2);
            case PathIterator.SEG_QUADTO ->
                isClose(middle, (start.x() + 2 * c[0] + c[2]) / 4, (start.y() + 2 * c[1] + c[3]) / 4);
            default ->
                isClose(
                        middle,
                        (start.x() + 3 * c[0] + 3 * c[2] + c[4]) / 8,
                        (start.y() + 3 * c[1] + 3 * c[3] + c[5]) / 8);
        }
    }
}
