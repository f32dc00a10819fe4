package dev.livestroke.export.lottie;

import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of translucent layers some players draw in another way: they give every part the layer's opacity, so that parts
 * show through each other where they overlap. Most players do so with the fill and the stroke of a path as with the paths
 * of a group; ThorVG with paths only.
 */
final class OpacityLimits {

    private static final int MOMENTS = 12;
    /** A part that shows through changes a channel by up to this share of its range; less nobody sees. */
    private static final double VISIBLE = 0.04;
    /** Of more paths, overlaps are taken for granted. */
    private static final int MOST_PATHS = 100;

    private final FittedAnimation animation;
    private Optional<List<Map<String, PaintedArea>>> moments = Optional.empty();

    /** Looks at {@code animation} once a layer asks for it: most have no translucent one. */
    OpacityLimits(FittedAnimation animation) {
        this.animation = animation;
    }

    private List<Map<String, PaintedArea>> moments() {
        if (moments.isEmpty()) {
            double duration = animation.timing().durationSeconds();
            moments = Optional.of(IntStream.range(0, MOMENTS)
                    .mapToObj(i -> areas(animation.at(duration * i / MOMENTS)))
                    .toList());
        }
        return moments.get();
    }

    private static Map<String, PaintedArea> areas(Sketch sketch) {
        Map<String, PaintedArea> areas = new HashMap<>();
        sketch.paths().forEach(path -> areas.put(path.id(), new PaintedArea(path)));
        return areas;
    }

    /** Returns whether a part of {@code layer} that lies below another would show through it. */
    static boolean showsThrough(Layer layer) {
        return layer.opacity() * (1 - layer.opacity()) > VISIBLE;
    }

    /** Returns whether a path of {@code layer} has both fill and stroke, which overlap. */
    static boolean hasFillUnderStroke(Layer layer) {
        return layer.paths()
                .anyMatch(path -> path.fill().isPresent() && path.stroke().isPresent());
    }

    /** Returns whether two paths of {@code layer} overlap at some moment. */
    boolean hasOverlappingPaths(Layer layer) {
        List<PathLayer> paths = layer.paths()
                .filter(path -> path.fill().isPresent() || path.stroke().isPresent())
                .toList();
        return paths.size() > MOST_PATHS
                || (paths.size() > 1 && moments().stream().anyMatch(areas -> overlap(areas, paths)));
    }

    private static boolean overlap(Map<String, PaintedArea> areas, List<PathLayer> paths) {
        List<PaintedArea> painted = paths.stream()
                .flatMap(path -> Stream.ofNullable(areas.get(path.id())))
                .toList();
        return IntStream.range(0, painted.size())
                .anyMatch(
                        i -> IntStream.range(0, i).anyMatch(j -> painted.get(i).overlaps(painted.get(j))));
    }
}
