package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointGraphTest {

    @ParameterizedTest
    @MethodSource("drawings")
    void distances_are_those_of_floyd_and_warshall(RestDrawing rest) {
        PointGraph graph = new PointGraph(rest);
        double[][] expected = floydWarshall(rest, graph.edges());
        for (int source = 0; source < rest.pointCount(); source++) {
            assertThat(graph.distancesFrom(source)).containsExactly(expected[source], within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void ties_are_the_segments_and_each_point_s_nearest_neighbours(RestDrawing rest) {
        Set<List<Integer>> expected = new HashSet<>();
        for (int point = 0; point < rest.pointCount(); point++) {
            int from = point;
            List<Integer> strangers = new ArrayList<>();
            for (int other = 0; other < rest.pointCount(); other++) {
                if (other != point && shareSegment(rest, point, other)) {
                    expected.add(pair(point, other));
                } else if (other != point && rest.distance(point, other) < 0.04) {
                    strangers.add(other);
                }
            }
            strangers.sort(Comparator.comparingDouble(other -> rest.distance(from, other)));
            strangers.stream().limit(3).forEach(other -> expected.add(pair(from, other)));
        }

        List<PointGraph.Edge> edges = new PointGraph(rest).edges();

        assertThat(edges.stream().map(edge -> pair(edge.a(), edge.b()))).containsExactlyInAnyOrderElementsOf(expected);
        for (PointGraph.Edge edge : edges) {
            double length = Math.hypot(rest.x(edge.a()) - rest.x(edge.b()), rest.y(edge.a()) - rest.y(edge.b()));
            boolean joined = shareSegment(rest, edge.a(), edge.b());
            assertThat(edge.length()).isCloseTo(length, within(1e-15));
            assertThat(edge.weight()).isCloseTo(joined ? 1 : 1 - length / 0.1, within(1e-12));
        }
    }

    @Test
    void some_of_the_drawings_have_ties_across_strokes() {
        assertThat(drawings().flatMap(rest -> new PointGraph(rest).edges().stream()))
                .anyMatch(edge -> edge.weight() < 1);
    }

    @Test
    void along_a_line_distances_are_lengths() {
        double[] distances = new PointGraph(Drawings.line(4, 0.02)).distancesFrom(2);
        for (int point = 0; point < distances.length; point++) {
            assertThat(distances[point]).isCloseTo(0.02 * Math.abs(point - 2), within(1e-15));
        }
    }

    @Test
    void white_paper_costs_three_times_its_width_and_a_toll() {
        RestDrawing rest = new RestDrawing(
                new double[] {0, 0, 0.1, 0, 0.2, 0, 0.3, 0, 0.5, 0, 0.6, 0, 0.7, 0, 0.8, 0},
                new int[] {0, 1, 2, 3, 4, 5, 6, 7});

        assertThat(new PointGraph(rest).distancesFrom(0)[7]).isCloseTo(0.3 + (3 * 0.2 + 0.02) + 0.3, within(1e-12));
    }

    @Test
    void a_segment_that_uses_a_point_twice_ties_it_once() {
        RestDrawing loop = new RestDrawing(new double[] {0, 0, 1, 0, 0, 1}, new int[] {0, 1, 2, 0});

        assertThat(new PointGraph(loop).edges())
                .containsExactly(
                        new PointGraph.Edge(0, 1, 1, 1),
                        new PointGraph.Edge(0, 2, 1, 1),
                        new PointGraph.Edge(1, 2, Math.sqrt(2), 1));
    }

    static Stream<RestDrawing> drawings() {
        return Stream.concat(
                IntStream.range(0, 6).mapToObj(seed -> Drawings.strokes(seed, 1 + 2 * seed)),
                Stream.of(Drawings.line(5, 0.015), Drawings.onePoint(), Drawings.coincident()));
    }

    private static double[][] floydWarshall(RestDrawing rest, List<PointGraph.Edge> edges) {
        int count = rest.pointCount();
        double[][] distance = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                distance[i][j] = i == j ? 0 : 3 * rest.distance(i, j) + 0.02;
            }
        }
        for (PointGraph.Edge edge : edges) {
            distance[edge.a()][edge.b()] = Math.min(distance[edge.a()][edge.b()], edge.length());
            distance[edge.b()][edge.a()] = distance[edge.a()][edge.b()];
        }
        for (int via = 0; via < count; via++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][via] + distance[via][j]);
                }
            }
        }
        return distance;
    }

    private static boolean shareSegment(RestDrawing rest, int a, int b) {
        return IntStream.range(0, rest.segmentCount()).anyMatch(segment -> {
            List<Integer> points = IntStream.range(0, 4)
                    .mapToObj(control -> rest.index(segment, control))
                    .toList();
            return points.contains(a) && points.contains(b);
        });
    }

    private static List<Integer> pair(int a, int b) {
        return List.of(Math.min(a, b), Math.max(a, b));
    }
}
