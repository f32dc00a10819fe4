package dev.livestroke.export.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.GeneratedAnimations;
import dev.livestroke.export.WholeFile;
import dev.livestroke.export.sheet.SketchPainter;
import dev.livestroke.export.svg.SvgWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Animated SVG where people put it: in pages, beside others, as pictures, and before users who want no motion. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesTest {

    private static final Path FOLDER = Path.of("target", "pages").toAbsolutePath();
    private static final int SIZE = 200;
    private static final double TOLERATED = 0.005;

    /** Where both animations below are far from rest. */
    private static final double MOMENT = 0.25;

    private static final double LONG_AFTER_THE_END = 2.5;

    private static final Animation FISH = Drawings.fish();
    private static final Animation BRANCH = Drawings.all().get("groups in groups");
    private static final Animation PASS = onceInHalfASecond(FISH);

    @BeforeAll
    static void show_all_pages() throws IOException {
        Files.createDirectories(FOLDER);
        String fish = new SvgWriter().write(FISH).text();
        String branch = new SvgWriter().write(BRANCH).text();
        WholeFile.write(FOLDER.resolve("page.html"), page(fish, fish, branch));
        WholeFile.write(FOLDER.resolve("fish.svg"), fish);
        WholeFile.write(FOLDER.resolve("pass.svg"), new SvgWriter().write(PASS).text());
        WholeFile.write(FOLDER.resolve("img.html"), page("<img src='pass.svg'>"));
        WholeFile.write(
                FOLDER.resolve("css.svg"),
                new SvgWriter().withCssTransforms().write(FISH).text());
        WholeFile.write(
                FOLDER.resolve("css-page.html"),
                page(
                        new SvgWriter().withCssTransforms().write(FISH).text(),
                        new SvgWriter().withCssTransforms().write(BRANCH).text()));
        List<NodePlayers.Job> jobs = new ArrayList<>();
        for (String browser : browsers().toList()) {
            jobs.add(job(browser, "page.html", 3, MOMENT));
            jobs.add(job(browser, "css.svg", 1, MOMENT));
            jobs.add(job(browser, "css-page.html", 2, MOMENT));
            jobs.add(job(browser + "-live", "pass.svg", 1, LONG_AFTER_THE_END));
            jobs.add(job(browser + "-live", "img.html", 1, LONG_AFTER_THE_END));
            jobs.add(job(browser + "-reduced", "fish.svg", 1, MOMENT));
            jobs.add(job(browser + "-reduced", "page.html", 3, MOMENT));
            jobs.add(job(browser + "-reduced", "css.svg", 1, MOMENT));
            jobs.add(job(browser + "-reduced", "img.html", 1, LONG_AFTER_THE_END));
        }
        NodePlayers.play(jobs, FOLDER);
    }

    static Stream<String> browsers() {
        return Stream.concat(Stream.of("chromium"), Settings.firefox().stream().map(any -> "firefox"));
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void two_copies_of_a_file_and_another_file_share_a_page(String browser) throws IOException {
        assertShows(browser, "page.html", at(FISH, MOMENT), at(FISH, MOMENT), at(BRANCH, MOMENT));
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void a_single_pass_stays_at_its_end_also_as_a_picture_of_a_page(String browser) throws IOException {
        BufferedImage end = at(PASS, PASS.timing().durationSeconds());

        assertThat(Difference.share(end, at(PASS, 0)))
                .as("the end looks like no other moment")
                .isGreaterThan(0.02);
        assertShows(browser + "-live", "pass.svg", end);
        assertShows(browser + "-live", "img.html", end);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void users_who_want_no_motion_see_the_drawing_at_rest(String browser) throws IOException {
        BufferedImage rest = rest(FISH);

        assertThat(Difference.share(rest, at(FISH, MOMENT))).isGreaterThan(0.02);
        assertThat(Difference.share(rest, at(PASS, 0.5))).isGreaterThan(0.02);
        assertShows(browser + "-reduced", "fish.svg", rest);
        assertShows(browser + "-reduced", "page.html", rest, rest, rest(BRANCH));
        assertShows(browser + "-reduced", "css.svg", rest);
        assertShows(browser + "-reduced", "img.html", rest(PASS));
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void transforms_by_CSS_show_the_same(String browser) throws IOException {
        assertShows(browser, "css.svg", at(FISH, MOMENT));
        assertShows(browser, "css-page.html", at(FISH, MOMENT), at(BRANCH, MOMENT));
    }

    static Stream<Animation> animations() {
        return Stream.of(Drawings.all(), GeneratedAnimations.first(4)).flatMap(map -> map.values().stream());
    }

    @ParameterizedTest
    @MethodSource("animations")
    void a_viewer_that_does_not_animate_shows_the_drawing_at_rest(Animation animation) {
        BufferedImage still =
                Batik.withoutAnimation(new SvgWriter().write(animation).text());

        assertThat(Difference.share(Pictures.onWhite(still), rest(animation))).isLessThanOrEqualTo(TOLERATED);
    }

    private static void assertShows(String browser, String file, BufferedImage... expected) throws IOException {
        BufferedImage shown = ImageIO.read(picture(browser, file).toFile());
        for (int i = 0; i < expected.length; i++) {
            assertThat(Difference.share(shown.getSubimage(i * SIZE, 0, SIZE, SIZE), expected[i]))
                    .as("%s, %s, picture %d", browser, file, i)
                    .isLessThanOrEqualTo(TOLERATED);
        }
    }

    /** A page with its parts side by side. */
    private static String page(String... parts) {
        return "<!doctype html><meta charset='utf-8'><body style='margin:0;display:flex'>" + String.join("", parts);
    }

    private static NodePlayers.Job job(String player, String file, int parts, double seconds) {
        return new NodePlayers.Job(
                player,
                FOLDER.resolve(file).toString(),
                parts * SIZE,
                SIZE,
                List.of(),
                List.of(new NodePlayers.Picture(seconds, picture(player, file).toString())));
    }

    private static Path picture(String player, String file) {
        return FOLDER.resolve(player + "-" + file + ".png");
    }

    private static BufferedImage at(Animation animation, double seconds) {
        SketchPainter painter = new SketchPainter(
                (int) animation.sketch().width(), (int) animation.sketch().height());
        return Pictures.onWhite(painter.paint(animation, seconds));
    }

    private static BufferedImage rest(Animation animation) {
        return at(Animation.still(animation.sketch(), animation.timing()), 0);
    }

    /** The first quarter of the motion, played once: it ends far from where it starts. */
    private static Animation onceInHalfASecond(Animation animation) {
        return new Animation(
                animation.sketch(),
                new Timing(0.5, animation.timing().fps(), Loop.ONCE),
                animation.frames(),
                animation.affine(),
                animation.local());
    }
}
