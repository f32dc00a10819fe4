package dev.livestroke.animator;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a drawing that moves: everything but a background, which is a bottom layer that covers the whole canvas
 * with fill alone. Where there is one, the sketch gets a group around the rest, so that the rest can move as a whole.
 *
 * @param sketch the drawing, perhaps with the new group
 * @param group the group that moves
 */
record MovingPart(Sketch sketch, GroupLayer group) {

    private static final double SLACK = 0.02;

    static MovingPart of(Sketch sketch) {
        List<Layer> layers = sketch.root().children();
        if (layers.size() < 2 || !isBackground(layers.get(0), sketch)) {
            return new MovingPart(sketch, sketch.root());
        }
        GroupLayer root = sketch.root();
        GroupLayer moving =
                new GroupLayer(freeId(sketch), "foreground", 1, root.children().subList(1, layers.size()));
        GroupLayer wrapped = new GroupLayer(root.id(), root.name(), root.opacity(), List.of(layers.get(0), moving));
        return new MovingPart(new Sketch(sketch.width(), sketch.height(), wrapped), moving);
    }

    private static boolean isBackground(Layer layer, Sketch sketch) {
        List<PathLayer> paths = layer.paths().toList();
        if (paths.isEmpty() || paths.stream().anyMatch(path -> path.stroke().isPresent())) {
            return false;
        }
        Optional<Box> bounds = paths.stream().map(path -> path.path().bounds()).reduce(Box::union);
        double slackX = SLACK * sketch.width();
        double slackY = SLACK * sketch.height();
        return bounds.filter(box -> box.left() <= slackX
                        && box.top() <= slackY
                        && box.right() >= sketch.width() - slackX
                        && box.bottom() >= sketch.height() - slackY)
                .isPresent();
    }

    private static String freeId(Sketch sketch) {
        Set<String> taken = ids(sketch.root()).collect(Collectors.toSet());
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? "foreground" : "foreground-" + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> ids(Layer layer) {
        Layer.Visitor<Stream<String>> below = new Layer.Visitor<>() {
            @Override
            public Stream<String> group(GroupLayer group) {
                return group.children().stream().flatMap(MovingPart::ids);
            }

            @Override
            public Stream<String> path(PathLayer path) {
                return Stream.empty();
            }
        };
        return Stream.concat(Stream.of(layer.id()), layer.accept(below));
    }
}
