package dev.livestroke.export;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.SvgImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The product's ten examples in motion, for two seconds: the whole sways, leans and breathes about the middle, and a
 * {@link Wobble} runs through all strokes, as much motion as the search finds.
 */
public final class ExampleAnimations {

    private static final Path FOLDER = Path.of("..", "examples");

    private ExampleAnimations() {}

    /** Returns the examples by name, such as {@code butterfly}. */
    public static Map<String, Animation> all() {
        Map<String, Animation> all = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".svg"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".svg", "");
                all.put(name, inMotion(new SvgImporter().read(file).sketch(), name.hashCode()));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("the examples are read from " + FOLDER.toAbsolutePath(), cause);
        }
        return all;
    }

    private static Animation inMotion(Sketch sketch, int seed) {
        double side = Math.min(sketch.width(), sketch.height());
        Wobble wobble = new Wobble(new Random(seed), side);
        List<PathTrack> local = sketch.paths().stream()
                .map(layer -> new PathTrack(layer.id(), shapes(layer, wobble)))
                .toList();
        AffineTrack sway = new AffineTrack(
                sketch.root().id(),
                new Point(sketch.width() / 2, sketch.height() / 2),
                Drawings.poses(angle -> new AffinePose(
                        0.03 * side * Math.sin(angle),
                        0.02 * side * Math.sin(2 * angle),
                        0.12 * Math.sin(angle),
                        1 + 0.05 * Math.sin(2 * angle),
                        1 - 0.05 * Math.sin(2 * angle),
                        0.1 * Math.sin(angle))));
        return new Animation(sketch, Drawings.TIMING, Drawings.FRAMES, List.of(sway), local);
    }

    private static Track<BezierPath> shapes(PathLayer layer, Wobble wobble) {
        return Drawings.track(angle -> wobble.at(layer.path(), angle / (2 * Math.PI)));
    }
}
