package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkinTest {

    @Test
    void the_weights_of_every_point_sum_to_1() {
        RestDrawing rest = Drawings.strokes(1, 16);
        Skin skin = skin(rest, 14, 0.45);
        for (int point = 0; point < rest.pointCount(); point++) {
            int p = point;
            assertThat(IntStream.range(0, 14).mapToDouble(h -> skin.weight(p, h)))
                    .allMatch(weight -> weight > 0);
            assertThat(IntStream.range(0, 14)
                            .mapToDouble(h -> skin.weight(p, h))
                            .sum())
                    .isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void weights_fall_with_the_distance_along_the_stroke() {
        RestDrawing line = Drawings.line(4, 0.03);
        Skin skin = skin(line, 3, 0.45);
        // Handles stand in the middle, 6, and at the ends, 0 and 12.
        for (int point = 1; point <= 6; point++) {
            assertThat(skin.weight(point, 0)).isGreaterThan(skin.weight(point - 1, 0));
            assertThat(skin.weight(point + 6, 0)).isLessThan(skin.weight(point + 5, 0));
        }
    }

    @Test
    void the_ratio_of_two_weights_is_that_of_two_bells_of_the_reach() {
        Skin skin = skin(Drawings.line(4, 0.03), 3, 0.45);
        double sigma = 0.45 * 6 * 0.03;
        for (int point = 0; point <= 6; point++) {
            double toMiddle = 0.03 * (6 - point) / sigma;
            double toStart = 0.03 * point / sigma;
            double expected = Math.exp((toStart * toStart - toMiddle * toMiddle) / 2);
            int start = skin.x(1) == 0 ? 1 : 2;
            assertThat(skin.weight(point, 0) / skin.weight(point, start)).isCloseTo(expected, within(1e-5 * expected));
        }
    }

    @Test
    void the_end_of_a_hairpin_follows_its_own_leg_though_the_other_is_nearer() {
        // Down one leg, across 0.1 below, up the other: points 0 and 9 face each other.
        RestDrawing hairpin = new RestDrawing(
                new double[] {
                    0, 0, 0, 0.1, 0, 0.2, 0, 0.3, 0.03, 0.35, 0.07, 0.35, 0.1, 0.3, 0.1, 0.21, 0.1, 0.1, 0.1, 0
                },
                new int[] {0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9});
        Skin skin = skin(hairpin, 2, 0.45);

        assertThat(List.of(skin.x(0), skin.y(0), skin.x(1), skin.y(1))).containsExactly(0.0, 0.2, 0.1, 0.0);
        assertThat(hairpin.distance(0, 9)).isLessThan(hairpin.distance(0, 2));
        assertThat(skin.weight(0, 0)).isGreaterThan(skin.weight(0, 1));
    }

    @Test
    void handles_are_spread_from_the_middle_to_the_ends() {
        Skin skin = skin(Drawings.line(4, 0.03), 5, 0.45);

        assertThat(skin.x(0)).isCloseTo(0.18, within(1e-12));
        assertThat(IntStream.range(0, 5).mapToDouble(skin::x).sorted().toArray())
                .containsExactly(new double[] {0, 0.09, 0.18, 0.27, 0.36}, within(1e-12));
    }

    @Test
    void no_handle_is_nearer_to_another_than_any_point_is_to_its_nearest_handle() {
        RestDrawing rest = Drawings.strokes(3, 16);
        PointGraph graph = new PointGraph(rest);
        Skin skin = new Skin(rest, graph, 14, 0.45);
        List<double[]> distances = IntStream.range(0, 14)
                .mapToObj(h -> graph.distancesFrom(pointAt(rest, skin.x(h), skin.y(h))))
                .toList();
        double cover = IntStream.range(0, rest.pointCount())
                .mapToDouble(
                        p -> distances.stream().mapToDouble(d -> d[p]).min().orElseThrow())
                .max()
                .orElseThrow();
        for (int h = 0; h < 14; h++) {
            for (int other = 0; other < h; other++) {
                assertThat(distances.get(h)[pointAt(rest, skin.x(other), skin.y(other))])
                        .isGreaterThanOrEqualTo(cover);
            }
        }
    }

    @Test
    void no_more_handles_are_placed_than_there_are_places() {
        assertThat(skin(Drawings.onePoint(), 14, 0.45).handles()).isEqualTo(1);
        assertThat(skin(Drawings.strokes(1, 1), 14, 0.45).handles()).isEqualTo(4);
        assertThat(skin(Drawings.coincident(), 14, 0.45).handles()).isEqualTo(1);

        // Two strokes drawn over each other: eight points at four places.
        double[] points = {0, 0, 0.1, 0, 0.2, 0, 0.3, 0, 0, 0, 0.1, 0, 0.2, 0, 0.3, 0};
        Skin twice = skin(new RestDrawing(points, new int[] {0, 1, 2, 3, 4, 5, 6, 7}), 14, 0.45);
        Set<Double> places = new HashSet<>();
        IntStream.range(0, twice.handles()).forEach(h -> places.add(twice.x(h)));
        assertThat(places).hasSize(4);
        assertThat(twice.handles()).isEqualTo(4);
    }

    @Test
    void one_handle_moves_everything() {
        RestDrawing rest = Drawings.strokes(1, 3);
        Skin skin = skin(rest, 1, 0.45);

        assertThat(IntStream.range(0, rest.pointCount()).mapToDouble(p -> skin.weight(p, 0)))
                .containsOnly(1.0);
    }

    private static Skin skin(RestDrawing rest, int handles, double reach) {
        return new Skin(rest, new PointGraph(rest), handles, reach);
    }

    private static int pointAt(RestDrawing rest, double x, double y) {
        return IntStream.range(0, rest.pointCount())
                .filter(p -> rest.x(p) == x && rest.y(p) == y)
                .findFirst()
                .orElseThrow();
    }
}
