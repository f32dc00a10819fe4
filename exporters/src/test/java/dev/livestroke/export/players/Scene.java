package dev.livestroke.export.players;

import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.ExampleAnimations;
import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.Exported;
import dev.livestroke.export.GeneratedAnimations;
import dev.livestroke.export.WholeFile;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.MotionFitter;
import dev.livestroke.export.lottie.LottieWriter;
import dev.livestroke.export.svg.SvgWriter;
import dev.livestroke.geometry.PathLayer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One animation that all players show, and the files that they show it from.
 *
 * @param lottie what the Lottie writer made, with its warnings
 */
record Scene(String name, Animation animation, Exported lottie, Exported svg) {

    static final Path FOLDER = Path.of("target", "players").toAbsolutePath();

    private static final String SVG_PREFIX = "one-";

    /** Shares of the pass: at its start and end, and nowhere near even parts of it, where keyframes like to be. */
    private static final double[] MOMENTS = {0, 0.15, 0.28, 0.47, 0.705, 1};

    /** Returns the drawings for single features, the product's examples and the generated animations. */
    static Map<String, Scene> all() {
        Map<String, Animation> animations = new LinkedHashMap<>(Drawings.all());
        animations.putAll(ExampleAnimations.all());
        animations.putAll(GeneratedAnimations.first(Settings.generated()));
        Map<String, Scene> scenes = new LinkedHashMap<>();
        animations.forEach((name, animation) -> scenes.put(name, of(name, animation)));
        return scenes;
    }

    private static Scene of(String name, Animation animation) {
        FittedAnimation fitted = MotionFitter.fit(animation, MotionFitter.DEFAULT_TOLERANCE_PX);
        return new Scene(
                name,
                animation,
                new LottieWriter().write(fitted),
                new SvgWriter().withIdPrefix(SVG_PREFIX).write(fitted));
    }

    /** Writes the files that are played. */
    void writeFiles() {
        WholeFile.write(file(Player.Kind.LOTTIE), lottie.text());
        WholeFile.write(file(Player.Kind.SVG), svg.text());
    }

    /** Returns the file for players of {@code kind}. */
    Path file(Player.Kind kind) {
        return FOLDER.resolve(name + (kind == Player.Kind.SVG ? ".svg" : ".json"));
    }

    /**
     * Returns the moments that are compared, in seconds. All are whole frames that end within the pass, since rlottie shows
     * no frame in part and dotlottie-web none that is cut off.
     */
    List<Double> moments() {
        if (animation.affine().isEmpty() && animation.local().isEmpty()) {
            return List.of(0.0);
        }
        double fps = animation.timing().fps();
        double last = Math.max(0, Math.floor(animation.timing().durationSeconds() * fps + 1e-6) - 1);
        return DoubleStream.of(MOMENTS)
                .map(share -> Math.rint(share * last) / fps)
                .distinct()
                .boxed()
                .toList();
    }

    /**
     * Returns whether a warning names {@code player}: it cannot show this scene as it is, and whoever exports it is told.
     * Our rasterizer gives strokes an even width.
     */
    boolean isWarnedOf(Player player) {
        return lottie.warnings().stream()
                .map(ExportWarning::message)
                .anyMatch(message -> message.contains(player.title())
                        || player == Player.RASTERIZER && message.contains("scaled unevenly"));
    }

    /** Returns whether a warning says that the file cannot be what the animation is, though players may still agree. */
    boolean isBeyondLottie() {
        return lottie.warnings().stream().anyMatch(warning -> warning.message().startsWith("Lottie has no "));
    }

    int width() {
        return (int) animation.sketch().width();
    }

    int height() {
        return (int) animation.sketch().height();
    }

    /** Returns the ids that the page of a player must have: those of the paths and of the groups that move. */
    List<String> ids(Player.Kind kind) {
        Stream<String> paths = animation.sketch().paths().stream().map(PathLayer::id);
        Stream<String> groups = animation.affine().stream().map(AffineTrack::groupId);
        String prefix = kind == Player.Kind.SVG ? SVG_PREFIX : "";
        return Stream.concat(paths, groups).map(id -> prefix + id).toList();
    }
}
