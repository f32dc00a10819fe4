package dev.livestroke.export.fit;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.Precision;
import dev.livestroke.export.lottie.LottieWriter;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Measures gzipped Lottie files against the tolerance, and against a keyframe on every frame. */
final class SizeStudy {

    static final List<Double> TOLERANCES = List.of(0.05, 0.1, 0.25, 0.5, 1.0, 2.0);

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 50;

    private final Map<String, Animation> animations;
    private final Map<String, List<Integer>> bytes = new HashMap<>();
    private final Map<String, Integer> everyFrame = new HashMap<>();

    SizeStudy(Map<String, Animation> animations) {
        this.animations = animations;
        animations.forEach((name, animation) -> {
            bytes.put(
                    name,
                    TOLERANCES.stream()
                            .map(tolerance -> gzipped(MotionFitter.fit(animation, tolerance)))
                            .toList());
            everyFrame.put(name, gzipped(everyFrame(animation)));
        });
    }

    /** Returns the gzipped size at each of the tolerances. */
    List<Integer> bytes(String name) {
        return bytes.getOrDefault(name, List.of());
    }

    /** Returns the gzipped size with a straight keyframe on every frame, in hundredths of a px. */
    int everyFrame(String name) {
        return everyFrame.getOrDefault(name, 0);
    }

    /** Returns the table in Markdown, sizes in kB. */
    String table() {
        StringBuilder table = new StringBuilder("| drawing | moving paths | every frame |");
        TOLERANCES.forEach(tolerance -> table.append(" ").append(tolerance).append(" px |"));
        table.append("\n|---|---|---|").append("---|".repeat(TOLERANCES.size())).append('\n');
        animations.forEach((name, animation) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(animation.local().size())
                .append(" | ")
                .append(kilobytes(everyFrame(name)))
                .append(" | ")
                .append(bytes(name).stream().map(SizeStudy::kilobytes).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    /** Returns the curves as an SVG: tolerance to the right (each grid line doubles it, about), kB upwards. */
    String figure() {
        int most = bytes.values().stream()
                .flatMap(List::stream)
                .mapToInt(i -> i)
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH,
                HEIGHT));
        for (int kilobytes = 0; 1000 * kilobytes <= most; kilobytes += 5) {
            svg.append(line(MARGIN, y(1000 * kilobytes, most), WIDTH - 110, y(1000 * kilobytes, most)));
            svg.append(text(8, y(1000 * kilobytes, most) + 4, kilobytes + " kB"));
        }
        for (int i = 0; i < TOLERANCES.size(); i++) {
            svg.append(text(x(i) - 14, HEIGHT - MARGIN + 18, TOLERANCES.get(i) + " px"));
        }
        int hue = 0;
        List<Double> labels = new ArrayList<>();
        for (String name : animations.keySet()) {
            String color = "hsl(" + hue + " 70% 40%)";
            hue += 360 / Math.max(1, animations.size());
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < TOLERANCES.size(); i++) {
                points.append(x(i))
                        .append(',')
                        .append(y(bytes(name).get(i), most))
                        .append(' ');
            }
            svg.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
                    .append(color)
                    .append("\" points=\"")
                    .append(points.toString().strip())
                    .append("\"/>\n");
            double at = y(bytes(name).get(TOLERANCES.size() - 1), most);
            while (labels.stream().anyMatch(crowded(at))) {
                at -= 12;
            }
            labels.add(at);
            svg.append("<text fill=\"").append(color).append("\" x=\"").append(WIDTH - 105);
            svg.append("\" y=\"").append(at + 4).append("\">").append(name).append("</text>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static java.util.function.Predicate<Double> crowded(double at) {
        return other -> Math.abs(other - at) < 12;
    }

    private static double x(int tolerance) {
        return MARGIN + 20 + tolerance * (WIDTH - 110.0 - MARGIN - 20) / (TOLERANCES.size() - 1);
    }

    private static double y(int size, int most) {
        return Math.rint(10 * (HEIGHT - MARGIN - size * (HEIGHT - 2.0 * MARGIN) / most)) / 10;
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "<path stroke=\"#ddd\" d=\"M" + x1 + " " + y1 + "L" + x2 + " " + y2 + "\"/>\n";
    }

    private static String text(double x, double y, String text) {
        return "<text fill=\"#555\" x=\"" + x + "\" y=\"" + y + "\">" + text + "</text>\n";
    }

    private static String kilobytes(int bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1000.0);
    }

    /** All motion in the shapes, a straight way from frame to frame, numbers as they were written before the fit. */
    private static FittedAnimation everyFrame(Animation animation) {
        double duration = animation.timing().durationSeconds();
        int frames = Math.max(1, (int) Math.rint(duration * animation.timing().fps()));
        List<Sketch> moments = new ArrayList<>();
        for (int frame = 0; frame <= frames; frame++) {
            moments.add(animation.at(duration * frame / frames));
        }
        Map<String, FittedTrack<BezierPath>> shapes = new HashMap<>();
        List<PathLayer> paths = animation.sketch().paths();
        for (int p = 0; p < paths.size(); p++) {
            List<FittedKeyframe<BezierPath>> keyframes = new ArrayList<>();
            for (int frame = 0; frame <= frames; frame++) {
                BezierPath shape = moments.get(frame).paths().get(p).path();
                keyframes.add(new FittedKeyframe<>(duration * frame / frames, shape, Easing.LINEAR));
            }
            shapes.put(paths.get(p).id(), new FittedTrack<>(keyframes));
        }
        Sketch sketch = animation.sketch();
        return new FittedAnimation(sketch, animation.timing(), Precision.of(sketch), Map.of(), shapes);
    }

    private static int gzipped(FittedAnimation animation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new LottieWriter().write(animation).text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes.size();
    }
}
