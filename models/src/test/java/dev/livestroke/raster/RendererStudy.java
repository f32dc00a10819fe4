package dev.livestroke.raster;

import com.google.gson.Gson;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Compares the marks of {@link CorpusTest} with what other renderers make of them: Java2D, what the pieces of a line sweep,
 * Skia and resvg. Prints a table, and draws the mark at which each is furthest from ours.
 *
 * <pre>{@code
 * (cd models/src/test/renderers && npm ci)
 * ./mvnw -q -pl models test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp models/target/classes:models/target/test-classes:$(cat models/target/classpath) \
 *     dev.livestroke.raster.RendererStudy models/src/test/renderers docs/figures
 * }</pre>
 */
final class RendererStudy {

    private static final int MARKS = 400;
    private static final int SIZE = 64;
    private static final int ZOOM = 3;
    private static final int GAP = 8;
    private static final double FAR = 24;
    private static final String SWEPT = "swept, 16 x 16 samples";
    private static final String OWN = ", its own edges";

    private final List<Scenes.Single> marks = new ArrayList<>();
    private final List<double[]> ours = new ArrayList<>();

    /** For each renderer what it makes of the marks; null where it draws none. */
    private final Map<String, List<double @Nullable []>> others = new TreeMap<>();

    private RendererStudy() {
        for (int seed = 0; seed < MARKS; seed++) {
            Scenes.Single single = Scenes.random(new SplittableRandom(seed), SIZE);
            marks.add(single);
            ours.add(numbers(FloatBuffer.wrap(single.draw(SIZE)), 0));
        }
    }

    /** @param arguments the folder of the renderers, the folder to draw to */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        RendererStudy study = new RendererStudy();
        study.others.put("Java2D, 16 x 16 samples", study.all(RendererStudy::java2d));
        study.others.put(SWEPT, study.all(RendererStudy::swept));
        study.addRenderers(Path.of(arguments[0]));
        study.print();
        ImageIO.write(
                study.worst(), "png", Path.of(arguments[1], "corpus-worst.png").toFile());
    }

    private interface Oracle {
        double @Nullable [] coverage(Scenes.Single single);
    }

    private List<double @Nullable []> all(Oracle oracle) {
        return marks.parallelStream().map(oracle::coverage).toList();
    }

    private static double @Nullable [] swept(Scenes.Single single) {
        return single.mark().brush() instanceof SceneMark.Line
                ? SweptLine.coverage(single.mark(), single.width(), single.points(), SIZE)
                : null;
    }

    private static double[] java2d(Scenes.Single single) {
        return Java2D.coverage(single.mark(), single.width(), single.points(), SIZE, SIZE);
    }

    private void addRenderers(Path folder) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("marks");
        Path file = work.resolve("marks.json");
        List<Map<String, Object>> json = marks.stream().map(RendererStudy::json).toList();
        Files.writeString(file, new Gson().toJson(Map.of("size", SIZE, "marks", json)));
        Process node = new ProcessBuilder("node", "draw.mjs", file.toString(), work.toString())
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (node.waitFor() != 0) {
            throw new IOException("draw.mjs failed: is `npm ci` done in " + folder + "?");
        }
        for (String renderer : List.of("skia", "resvg")) {
            others.put(renderer + " at 16 times the size", read(work.resolve(renderer + "-16.f32")));
            others.put(renderer + OWN, read(work.resolve(renderer + "-1.f32")));
        }
        try (Stream<Path> files = Files.list(work)) {
            for (Path written : files.toList()) {
                Files.delete(written);
            }
        }
        Files.delete(work);
    }

    private List<double @Nullable []> read(Path file) throws IOException {
        FloatBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        return IntStream.range(0, MARKS)
                .mapToObj(mark -> numbers(buffer, mark * SIZE * SIZE))
                .toList();
    }

    private static double[] numbers(FloatBuffer buffer, int from) {
        return IntStream.range(0, SIZE * SIZE)
                .mapToDouble(i -> buffer.get(from + i))
                .toArray();
    }

    /** What {@code draw.mjs} reads. */
    private static Map<String, Object> json(Scenes.Single single) {
        String d = data(single.mark().curves(), single.points());
        if (single.mark().brush() instanceof SceneMark.Fill fill) {
            return Map.of("d", d, "rule", fill.rule().name().toLowerCase(Locale.ROOT));
        }
        Pen pen = ((SceneMark.Line) single.mark().brush()).pen();
        return Map.of(
                "d", d,
                "width", single.width(),
                "cap", pen.cap().name().toLowerCase(Locale.ROOT),
                "join", pen.join().name().toLowerCase(Locale.ROOT),
                "miterLimit", pen.miterLimit(),
                "dashes", pen.dashes(),
                "dashOffset", pen.dashOffset());
    }

    private static String data(Curves curves, double[] points) {
        StringBuilder d = new StringBuilder();
        for (int subpath = 0; subpath < curves.subpathCount(); subpath++) {
            for (int segment = curves.firstSegment(subpath); segment < curves.endSegment(subpath); segment++) {
                for (int i = segment == curves.firstSegment(subpath) ? 0 : 1; i < 4; i++) {
                    int at = 2 * curves.controlPoint(segment, i);
                    d.append(i == 0 ? "M" : i == 1 ? "C" : " ")
                            .append(points[at])
                            .append(' ')
                            .append(points[at + 1]);
                }
            }
            d.append(curves.isClosed(subpath) ? "Z" : "");
        }
        return d.toString();
    }

    private void print() {
        System.out.printf(
                "%-26s %6s %6s %6s %7s %7s %5s %s%n",
                "of 255:", "marks", "mean", "median", "fills", "lines", "far", "(further from what is swept than we)");
        others.forEach((name, images) -> {
            List<Integer> drawn = drawnBy(images);
            double[] largest = drawn.stream()
                    .mapToDouble(mark -> largest(mark, images))
                    .sorted()
                    .toArray();
            double mean = drawn.stream()
                    .mapToDouble(mark -> mean(ours.get(mark), images.get(mark)))
                    .average()
                    .orElseThrow();
            List<Integer> far =
                    drawn.stream().filter(mark -> largest(mark, images) > FAR).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %6d %6.3f %6.1f %7.1f %7.1f %5d %s%n",
                    name,
                    drawn.size(),
                    mean,
                    largest[largest.length / 2],
                    largest(drawn, images, false),
                    largest(drawn, images, true),
                    far.size(),
                    wrong(far, images));
        });
    }

    private double largest(List<Integer> drawn, List<double @Nullable []> images, boolean lines) {
        return drawn.stream()
                .filter(mark -> isLine(mark) == lines)
                .mapToDouble(mark -> largest(mark, images))
                .max()
                .orElse(Double.NaN);
    }

    private boolean isLine(int mark) {
        return marks.get(mark).mark().brush() instanceof SceneMark.Line;
    }

    /** Tells of those that are far from ours how many are lines, and of how many the other is further from the truth. */
    private String wrong(List<Integer> far, List<double @Nullable []> images) {
        List<double @Nullable []> swept = others.get(SWEPT);
        List<Integer> lines = far.stream().filter(this::isLine).toList();
        long wrong = lines.stream()
                .filter(mark -> largest(swept.get(mark), images.get(mark)) > largest(mark, swept))
                .count();
        return wrong + " of " + lines.size() + " lines";
    }

    private static List<Integer> drawnBy(List<double @Nullable []> images) {
        return IntStream.range(0, MARKS)
                .filter(mark -> images.get(mark) != null)
                .boxed()
                .toList();
    }

    private double largest(int mark, List<double @Nullable []> images) {
        return largest(ours.get(mark), images.get(mark));
    }

    private static double largest(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> 255 * Math.abs(one[i] - other[i]))
                .max()
                .orElseThrow();
    }

    private static double mean(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> 255 * Math.abs(one[i] - other[i]))
                .average()
                .orElseThrow();
    }

    /** A row for each oracle of area: the mark at which it is furthest from ours; ours, the other, five times the difference. */
    private BufferedImage worst() {
        List<String> names =
                others.keySet().stream().filter(name -> !name.endsWith(OWN)).toList();
        int step = SIZE * ZOOM + GAP;
        BufferedImage image =
                new BufferedImage(3 * step + GAP, names.size() * step + GAP, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        for (String name : names) {
            List<double @Nullable []> images = others.get(name);
            int worst = drawnBy(images).stream()
                    .max(Comparator.comparingDouble(mark -> largest(mark, images)))
                    .orElseThrow();
            System.out.printf(Locale.ROOT, "%s: furthest at mark %d%n", name, worst);
            double[] one = ours.get(worst);
            double[] two = images.get(worst);
            int top = GAP + names.indexOf(name) * step;
            paint(image, GAP, top, one);
            paint(image, GAP + step, top, two);
            paint(
                    image,
                    GAP + 2 * step,
                    top,
                    IntStream.range(0, one.length)
                            .mapToDouble(i -> Math.min(1, 5 * Math.abs(one[i] - two[i])))
                            .toArray());
        }
        return image;
    }

    private static void paint(BufferedImage image, int left, int top, double[] coverage) {
        for (int y = 0; y < SIZE * ZOOM; y++) {
            for (int x = 0; x < SIZE * ZOOM; x++) {
                double ink = coverage[y / ZOOM * SIZE + x / ZOOM];
                image.getRaster().setSample(left + x, top + y, 0, (int) Math.round(255 * (1 - ink)));
            }
        }
    }
}
