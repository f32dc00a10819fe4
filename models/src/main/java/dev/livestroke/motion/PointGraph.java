package dev.livestroke.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which control points belong together, and how far apart they are along the strokes.
 *
 * <p>The four points of a segment are tied with weight 1. A point is also tied to at most {@value #NEIGHBOURS} of the
 * nearest points of other segments within {@link #REACH} canvas units, more weakly the farther they are, because strokes
 * that touch in the picture are rarely joined in the file.
 */
public final class PointGraph {

    private static final double REACH = 0.04;
    private static final double FADE = 0.1;
    private static final int NEIGHBOURS = 3;

    /** Crossing white paper costs this much more than following a stroke, and this much at least. */
    private static final double GAP_FACTOR = 3;

    private static final double GAP_COST = 0.02;

    private final RestDrawing rest;
    private final List<Edge> edges;
    private final List<List<Edge>> edgesOf;

    /** A tie between two points: rest length in canvas units, weight in (0, 1]. */
    record Edge(int a, int b, double length, double weight) {
        int other(int point) {
            return point == a ? b : a;
        }
    }

    /** Builds the graph of {@code rest}; time grows with the square of the number of points. */
    public PointGraph(RestDrawing rest) {
        this.rest = rest;
        Map<Long, Double> weights = new HashMap<>();
        List<List<Integer>> segmentsOf = segmentsOfPoints(rest);
        for (int segment = 0; segment < rest.segmentCount(); segment++) {
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < i; j++) {
                    tie(weights, rest.index(segment, i), rest.index(segment, j), 1);
                }
            }
        }
        for (int point = 0; point < rest.pointCount(); point++) {
            tieToNeighbours(weights, point, segmentsOf);
        }
        this.edges = weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> {
                    int a = (int) (entry.getKey() / rest.pointCount());
                    int b = (int) (entry.getKey() % rest.pointCount());
                    return new Edge(a, b, rest.distance(a, b), entry.getValue());
                })
                .toList();
        this.edgesOf = edgesOfPoints(edges, rest.pointCount());
    }

    /** Returns the ties, each once. */
    List<Edge> edges() {
        return edges;
    }

    /**
     * Returns the shortest distance from {@code source} to every point, in canvas units: along ties at their length,
     * anywhere else at {@value #GAP_FACTOR} times the distance plus {@value #GAP_COST} (Dijkstra on the dense graph).
     */
    double[] distancesFrom(int source) {
        int count = rest.pointCount();
        double[] distance = new double[count];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        boolean[] settled = new boolean[count];
        for (int round = 0; round < count; round++) {
            int nearest = -1;
            for (int i = 0; i < count; i++) {
                if (!settled[i] && (nearest < 0 || distance[i] < distance[nearest])) {
                    nearest = i;
                }
            }
            settled[nearest] = true;
            for (Edge edge : edgesOf.get(nearest)) {
                int other = edge.other(nearest);
                distance[other] = Math.min(distance[other], distance[nearest] + edge.length());
            }
            for (int i = 0; i < count; i++) {
                if (!settled[i]) {
                    double leap = GAP_FACTOR * rest.distance(nearest, i) + GAP_COST;
                    distance[i] = Math.min(distance[i], distance[nearest] + leap);
                }
            }
        }
        return distance;
    }

    private void tieToNeighbours(Map<Long, Double> weights, int point, List<List<Integer>> segmentsOf) {
        IntStream.range(0, rest.pointCount())
                .filter(other -> other != point && rest.distance(point, other) < REACH)
                .filter(other -> segmentsOf.get(other).stream().noneMatch(segmentsOf.get(point)::contains))
                .boxed()
                .sorted(Comparator.comparingDouble(other -> rest.distance(point, other)))
                .limit(NEIGHBOURS)
                .forEach(other -> tie(weights, point, other, 1 - rest.distance(point, other) / FADE));
    }

    private void tie(Map<Long, Double> weights, int a, int b, double weight) {
        if (a != b) {
            weights.merge((long) Math.min(a, b) * rest.pointCount() + Math.max(a, b), weight, Math::max);
        }
    }

    private static List<List<Integer>> segmentsOfPoints(RestDrawing rest) {
        List<List<Integer>> segmentsOf = new ArrayList<>();
        for (int point = 0; point < rest.pointCount(); point++) {
            segmentsOf.add(new ArrayList<>());
        }
        for (int segment = 0; segment < rest.segmentCount(); segment++) {
            for (int i = 0; i < 4; i++) {
                segmentsOf.get(rest.index(segment, i)).add(segment);
            }
        }
        return segmentsOf;
    }

    private static List<List<Edge>> edgesOfPoints(List<Edge> edges, int points) {
        List<List<Edge>> edgesOf = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            edgesOf.add(new ArrayList<>());
        }
        for (Edge edge : edges) {
            edgesOf.get(edge.a()).add(edge);
            edgesOf.get(edge.b()).add(edge);
        }
        return edgesOf;
    }
}
