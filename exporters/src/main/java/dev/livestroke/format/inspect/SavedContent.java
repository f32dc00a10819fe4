package dev.livestroke.format.inspect;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.RadialGradient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks into our own files. */
final class SavedContent {

    private SavedContent() {}

    static Inspection.Content of(SavedAnimation saved, String name) {
        Animation animation = saved.animation();
        Map<String, Integer> keyframes = new TreeMap<>();
        animation
                .affine()
                .forEach(track ->
                        keyframes.merge("group", track.poses().keyframes().size(), Integer::sum));
        animation
                .local()
                .forEach(track ->
                        keyframes.merge("path", track.shapes().keyframes().size(), Integer::sum));
        List<PathLayer> paths = animation.sketch().paths();
        TreeSet<String> colors = new TreeSet<>();
        paths.stream().flatMap(SavedContent::colors).map(Color::toHex).forEach(colors::add);
        String prompt = saved.provenance().prompt();
        return new Inspection.Content(
                prompt.isBlank() ? name : name + ", \"" + prompt + "\"",
                animation.sketch().width(),
                animation.sketch().height(),
                animation.timing().durationSeconds(),
                animation.timing().fps(),
                layers(animation.sketch().root()),
                paths.size(),
                keyframes,
                colors,
                List.of());
    }

    private static int layers(Layer layer) {
        return layer instanceof GroupLayer group
                ? 1 + group.children().stream().mapToInt(SavedContent::layers).sum()
                : 1;
    }

    private static Stream<Color> colors(PathLayer path) {
        return Stream.concat(
                        path.fill().<Paint>map(fill -> fill.paint()).stream(),
                        path.stroke().<Paint>map(stroke -> stroke.paint()).stream())
                .flatMap(paint -> paint.accept(new Paint.Visitor<Stream<Color>>() {
                    @Override
                    public Stream<Color> color(Color color) {
                        return Stream.of(color);
                    }

                    @Override
                    public Stream<Color> linearGradient(LinearGradient gradient) {
                        return gradient.stops().stream().map(stop -> stop.color());
                    }

                    @Override
                    public Stream<Color> radialGradient(RadialGradient gradient) {
                        return gradient.stops().stream().map(stop -> stop.color());
                    }
                }));
    }
}
