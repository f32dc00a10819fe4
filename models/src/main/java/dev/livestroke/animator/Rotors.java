package dev.livestroke.animator;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.motion.Rotor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What in a drawing may be a wheel, sails or a propeller: a group about as wide as high, and a round closed path with all
 * that lies inside it; never the whole drawing. Whether it turns is for {@link RotorSearch} to find.
 */
final class Rotors {

    private static final double MOST_ASPECT = 1.3;

    /** How much the distance of a round path's points from its middle may vary. */
    private static final double ROUND = 0.08;

    /** What reaches a little beyond a round path, such as the ends of spokes, is inside it. */
    private static final double INSIDE = 1.05;

    private Rotors() {}

    /** Returns the candidates, none of which turns yet; some may share points. */
    static List<Rotor> of(ControlPoints points) {
        List<Set<PathLayer>> candidates = new ArrayList<>();
        LayerTree.all(points.sketch().root())
                .flatMap(layer -> LayerTree.group(layer).stream())
                .map(GroupLayer::paths)
                .map(paths -> paths.collect(Collectors.toSet()))
                .filter(paths -> points.layers().containsAll(paths) && isSquare(bounds(paths)))
                .forEach(candidates::add);
        points.layers().stream()
                .filter(Rotors::isRound)
                .map(rim -> inside(rim, points))
                .forEach(candidates::add);
        return candidates.stream()
                .distinct()
                .filter(paths -> paths.size() < points.layers().size())
                .map(paths -> rotor(paths, points))
                .toList();
    }

    private static boolean isSquare(Box bounds) {
        double longer = Math.max(bounds.width(), bounds.height());
        return longer > 0 && longer <= MOST_ASPECT * Math.min(bounds.width(), bounds.height());
    }

    private static boolean isRound(PathLayer path) {
        List<Subpath> subpaths = path.path().subpaths();
        if (subpaths.size() != 1 || !subpaths.get(0).closed()) {
            return false;
        }
        Point middle = path.path().bounds().center();
        List<Double> radii = subpaths.get(0).segments().stream()
                .flatMap(segment -> Stream.of(segment.start(), segment.at(0.5)))
                .map(point -> point.distanceTo(middle))
                .toList();
        double mean = radii.stream().mapToDouble(r -> r).average().orElse(0);
        return radii.size() > 4 && radii.stream().allMatch(r -> Math.abs(r - mean) < ROUND * mean);
    }

    private static Set<PathLayer> inside(PathLayer rim, ControlPoints points) {
        Box bounds = rim.path().bounds();
        double radius = INSIDE * Math.max(bounds.width(), bounds.height()) / 2;
        return points.layers().stream()
                .filter(path -> path.equals(rim)
                        || path.path().points().stream().allMatch(point -> point.distanceTo(bounds.center()) <= radius))
                .collect(Collectors.toSet());
    }

    private static Rotor rotor(Set<PathLayer> paths, ControlPoints points) {
        List<Integer> indices = paths.stream()
                .map(Layer::id)
                .sorted()
                .flatMap(id -> {
                    int first = points.first(id);
                    int count = pointCount(id, paths);
                    return IntStream.range(first, first + count).boxed();
                })
                .toList();
        Box bounds = bounds(paths);
        double[] centre = points.toUnits(bounds.center());
        double radius = Math.max(bounds.width(), bounds.height()) / 2 / points.unit();
        return new Rotor(indices, centre[0], centre[1], radius, 0);
    }

    private static int pointCount(String id, Set<PathLayer> paths) {
        return paths.stream()
                .filter(path -> path.id().equals(id))
                .mapToInt(path -> path.path().pointCount())
                .sum();
    }

    private static Box bounds(Set<PathLayer> paths) {
        return paths.stream()
                .map(path -> path.path().bounds())
                .reduce(Box::union)
                .orElseThrow();
    }
}
