package dev.livestroke.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.export.lottie.LottieWriter;
import dev.livestroke.export.sheet.SketchPainter;
import dev.livestroke.export.svg.SvgWriter;
import dev.livestroke.geometry.PathLayer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.batik.gvt.renderer.ImageRenderer;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What we write, as real players show it, against our own painter. The pictures stay in {@code target/players}, one
 * strip a drawing: painter, lottie-web, Chromium's SVG, Batik from the top, one column a moment.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlayersTest {

    private static final Path FOLDER = Path.of("target", "players").toAbsolutePath();
    private static final int SIZE = 200;
    private static final double TOLERATED = 0.005;

    /** On keyframes, between them, and near the end of the two seconds. */
    private static final List<Double> SECONDS = List.of(0.0, 0.3, 0.53, 1.0, 1.41, 1.97);

    @BeforeAll
    static void play_all_drawings() throws IOException {
        Files.createDirectories(FOLDER);
        List<Browser.Job> jobs = new ArrayList<>();
        for (var drawing : Drawings.all().entrySet()) {
            String name = drawing.getKey();
            Path lottie = FOLDER.resolve(name + ".json");
            Path svg = FOLDER.resolve(name + ".svg");
            WholeFile.write(lottie, new LottieWriter().write(drawing.getValue()).text());
            WholeFile.write(svg, new SvgWriter().write(drawing.getValue()).text());
            jobs.add(job("lottie", lottie, name, drawing.getValue()));
            jobs.add(job("svg", svg, name, drawing.getValue()));
        }
        Browser.play(jobs, FOLDER);
        for (var drawing : Drawings.all().entrySet()) {
            ImageIO.write(
                    strip(drawing.getKey(), drawing.getValue()),
                    "png",
                    FOLDER.resolve(drawing.getKey() + ".png").toFile());
        }
    }

    static Stream<String> drawings() {
        return Drawings.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void lottie_web_shows_what_the_painter_paints(String name) throws IOException {
        assertAlike(name, "lottie");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void chromium_shows_the_svg_as_the_painter_paints(String name) throws IOException {
        assertAlike(name, "svg");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void batik_shows_the_svg_as_the_painter_paints(String name) throws IOException {
        Animation animation = Drawings.all().get(name);
        for (double seconds : moments(animation)) {
            assertThat(Difference.share(painted(animation, seconds), batik(name, seconds)))
                    .as("share of pixels that differ at %s s", seconds)
                    .isLessThanOrEqualTo(TOLERATED);
        }
    }

    private static void assertAlike(String name, String player) throws IOException {
        Animation animation = Drawings.all().get(name);
        for (double seconds : moments(animation)) {
            assertThat(Difference.share(
                            painted(animation, seconds),
                            ImageIO.read(picture(player, name, seconds).toFile())))
                    .as("share of pixels that differ at %s s", seconds)
                    .isLessThanOrEqualTo(TOLERATED);
        }
    }

    private static Browser.Job job(String player, Path file, String name, Animation animation) {
        List<Browser.Picture> pictures = moments(animation).stream()
                .map(seconds -> new Browser.Picture(
                        seconds, picture(player, name, seconds).toString()))
                .toList();
        return new Browser.Job(player, file.toString(), SIZE, SIZE, ids(animation), pictures);
    }

    private static List<String> ids(Animation animation) {
        Stream<String> paths = animation.sketch().paths().stream().map(PathLayer::id);
        Stream<String> groups = animation.affine().stream().map(AffineTrack::groupId);
        return Stream.concat(paths, groups).toList();
    }

    private static List<Double> moments(Animation animation) {
        boolean moves = !animation.affine().isEmpty() || !animation.local().isEmpty();
        return moves ? SECONDS : List.of(0.0);
    }

    private static Path picture(String player, String name, double seconds) {
        return FOLDER.resolve(name + "-" + player + "-" + seconds + ".png");
    }

    private static BufferedImage painted(Animation animation, double seconds) {
        return onWhite(new SketchPainter(SIZE, SIZE).paint(animation, seconds));
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return flat;
    }

    private static BufferedImage batik(String name, double seconds) throws IOException {
        BufferedImage[] result = new BufferedImage[1];
        ImageTranscoder transcoder = new ImageTranscoder() {
            @Override
            protected ImageRenderer createRenderer() {
                // By default Java2D moves outlines by up to half a px, onto the grid of pixels.
                ImageRenderer renderer = super.createRenderer();
                RenderingHints hints = renderer.getRenderingHints();
                hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                renderer.setRenderingHints(hints);
                return renderer;
            }

            @Override
            public BufferedImage createImage(int width, int height) {
                return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            }

            @Override
            public void writeImage(BufferedImage image, TranscoderOutput output) {
                result[0] = image;
            }
        };
        // Without "on load", Batik ignores the snapshot time and says nothing.
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, Boolean.TRUE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_SNAPSHOT_TIME, (float) seconds);
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(Files.readString(FOLDER.resolve(name + ".svg")))),
                    new TranscoderOutput());
        } catch (TranscoderException cause) {
            throw new AssertionError("Batik refused " + name, cause);
        }
        return onWhite(result[0]);
    }

    private static BufferedImage strip(String name, Animation animation) throws IOException {
        List<Double> moments = moments(animation);
        BufferedImage strip = new BufferedImage(moments.size() * SIZE, 4 * SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = strip.createGraphics();
        for (int i = 0; i < moments.size(); i++) {
            double seconds = moments.get(i);
            graphics.drawImage(painted(animation, seconds), i * SIZE, 0, null);
            graphics.drawImage(ImageIO.read(picture("lottie", name, seconds).toFile()), i * SIZE, SIZE, null);
            graphics.drawImage(ImageIO.read(picture("svg", name, seconds).toFile()), i * SIZE, 2 * SIZE, null);
            graphics.drawImage(batik(name, seconds), i * SIZE, 3 * SIZE, null);
        }
        graphics.dispose();
        return strip;
    }
}
