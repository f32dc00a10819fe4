package dev.livestroke.export.lottie;

import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the layers that some player cannot show as they are, and names layer and player. Of lottie-web (canvas), ThorVG
 * and rlottie by comparing pictures, of lottie-android and lottie-ios by reading how they draw: {@code BaseStrokeContent},
 * {@code ContentGroup} and {@code GradientFillContent} of the one, {@code GradientAnimations} of the other.
 */
final class PlayerLimits {

    private final FittedAnimation animation;
    private final OpacityLimits opacities;
    private final Consumer<ExportWarning> warnings;

    private PlayerLimits(FittedAnimation animation, Consumer<ExportWarning> warnings) {
        this.animation = animation;
        this.opacities = new OpacityLimits(animation);
        this.warnings = warnings;
    }

    /** Warns of the layers of {@code animation}. */
    static void warn(FittedAnimation animation, Consumer<ExportWarning> warnings) {
        PlayerLimits limits = new PlayerLimits(animation, warnings);
        // The root's own opacity is the whole picture's, which all players blend alike.
        limits.children(animation.sketch().root(), List.of());
    }

    private void children(GroupLayer group, List<FittedTransform> around) {
        List<FittedTransform> inner = with(around, group);
        for (Layer child : group.children()) {
            opacity(child);
            child.accept(new Layer.Visitor<Optional<Void>>() {
                @Override
                public Optional<Void> group(GroupLayer nested) {
                    children(nested, inner);
                    return Optional.empty();
                }

                @Override
                public Optional<Void> path(PathLayer path) {
                    paints(path);
                    path.stroke().ifPresent(stroke -> stroke(path, stroke, with(inner, path)));
                    return Optional.empty();
                }
            });
        }
    }

    private List<FittedTransform> with(List<FittedTransform> around, Layer layer) {
        List<FittedTransform> transforms = new ArrayList<>(around);
        transforms.add(animation.transformOf(layer.id()));
        return transforms;
    }

    private void opacity(Layer layer) {
        if (!OpacityLimits.showsThrough(layer)) {
            return;
        }
        if (opacities.hasOverlappingPaths(layer)) {
            warnOfOverlaps(layer, "lottie-web (canvas), rlottie, ThorVG (dotLottie) and lottie-android");
        } else if (OpacityLimits.hasFillUnderStroke(layer)) {
            warnOfOverlaps(layer, "lottie-web (canvas), rlottie and lottie-android");
        }
    }

    private void warnOfOverlaps(Layer layer, String players) {
        warn(
                layer,
                "its opacity applies to the layer as one picture; players that blend each part by itself, as " + players
                        + " do, show overlaps");
    }

    private static Stream<Paint> paintsOf(PathLayer path) {
        return Stream.concat(path.fill().map(fill -> fill.paint()).stream(), path.stroke().map(Stroke::paint).stream());
    }

    private void paints(PathLayer path) {
        boolean offCenter = paintsOf(path)
                .anyMatch(paint -> paint instanceof RadialGradient radial
                        && !radial.focus().equals(radial.center()));
        if (offCenter) {
            warn(path, "lottie-android and lottie-ios draw its radial gradient from the centre, not from its focus");
        }
    }

    private void stroke(PathLayer path, Stroke stroke, List<FittedTransform> transforms) {
        StrokeLimits limits = new StrokeLimits(stroke);
        if (limits.startsWithinDashes()) {
            warn(path, "its dashes start at an offset; rlottie starts them with the first dash");
        }
        if (limits.hasDots()) {
            warn(path, "its dots are dashes without length; rlottie leaves them out");
        }
        if (stroke.cap() != LineCap.BUTT && path.path().subpaths().stream().anyMatch(PlayerLimits::isDot)) {
            warn(path, "it has lines without length, which show by their caps; rlottie leaves them out");
        }
        if (limits.hasShortDashes()) {
            warn(path, "lottie-android draws its dashes that are shorter than 1 px as long as 1 px");
        }
        double unevenness =
                StrokeLimits.unevenness(transforms, animation.timing().durationSeconds());
        double miss = stroke.width() / 2 * unevenness;
        if (miss > StrokeLimits.VISIBLE_PX) {
            warn(
                    path,
                    String.format(
                            Locale.ROOT,
                            "it is scaled unevenly and its stroke with it; rlottie and lottie-android keep the stroke's"
                                    + " width even, up to %.1f px off at its edges",
                            miss));
        }
        if (!stroke.dashes().isEmpty() && length(path) * unevenness > StrokeLimits.VISIBLE_SHIFT_PX) {
            warn(path, "its dashes are scaled unevenly; rlottie and lottie-android measure them after that");
        }
    }

    private static double length(PathLayer path) {
        return path.path().subpaths().stream()
                .flatMap(subpath -> subpath.segments().stream())
                .mapToDouble(segment -> segment.start().distanceTo(segment.end()))
                .sum();
    }

    private static boolean isDot(Subpath subpath) {
        Point start = subpath.segments().get(0).start();
        return subpath.segments().stream()
                .flatMap(segment -> Stream.of(segment.control1(), segment.control2(), segment.end()))
                .allMatch(start::equals);
    }

    private void warn(Layer layer, String message) {
        warnings.accept(new ExportWarning(layer.id(), message));
    }
}
