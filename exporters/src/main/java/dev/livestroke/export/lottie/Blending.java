package dev.livestroke.export.lottie;

import dev.livestroke.export.ExportWarning;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the layers whose opacity players blend in different ways. */
final class Blending {

    private Blending() {}

    /** Warns of translucent layers inside {@code root} that paint more than once; the root's own opacity is safe. */
    static void warn(GroupLayer root, Consumer<ExportWarning> warnings) {
        root.children().forEach(child -> visit(child, warnings));
    }

    private static void visit(Layer layer, Consumer<ExportWarning> warnings) {
        if (layer.opacity() > 0 && layer.opacity() < 1 && paintings(layer) > 1) {
            warnings.accept(new ExportWarning(
                    layer.id(),
                    "its opacity applies to the layer as one picture; players that blend each part by itself, as"
                            + " lottie-web (canvas), rlottie and ThorVG (dotLottie) do, show overlaps"));
        }
        layer.accept(new Layer.Visitor<Optional<String>>() {
            @Override
            public Optional<String> group(GroupLayer group) {
                warn(group, warnings);
                return Optional.empty();
            }

            @Override
            public Optional<String> path(PathLayer path) {
                return Optional.empty();
            }
        });
    }

    private static long paintings(Layer layer) {
        return layer.paths()
                .mapToLong(path ->
                        path.fill().stream().count() + path.stroke().stream().count())
                .sum();
    }
}
