package dev.livestroke.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.ExportException;
import dev.livestroke.export.saved.FieldState;
import dev.livestroke.export.saved.Provenance;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationReader;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExporterTest {

    private static final Provenance STORY = new Provenance("p", 1, Map.of(), "", "0.1.0", Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_writes_a_drawing_in_motion(ExportFormat format) {
        assertWrites(format, Drawings.fish());
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_writes_a_drawing_without_layers(ExportFormat format) {
        assertWrites(format, Drawings.still());
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_writes_one_frame(ExportFormat format) {
        Animation fish = Drawings.fish();
        assertWrites(
                format,
                new Animation(fish.sketch(), new Timing(0.01, 24, Loop.FOREVER), 1, fish.affine(), fish.local()));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_writes_500_paths_with_any_characters_in_their_names(ExportFormat format) {
        PathLayer line = Drawings.fish().sketch().paths().get(0);
        List<Layer> layers = IntStream.range(0, 500)
                .<Layer>mapToObj(i -> new PathLayer(
                        "id <" + i + "> \u0000\"&\ud83d\ude00\u202e",
                        "name \u0007 ]]> \u2028 " + i,
                        1,
                        line.path(),
                        line.fill(),
                        line.stroke()))
                .toList();

        assertWrites(
                format,
                Animation.still(
                        new Sketch(200, 200, new GroupLayer("r", "\ufffe", 1, layers)),
                        new Timing(0.2, 10, Loop.FOREVER)));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_writes_a_tiny_canvas(ExportFormat format) {
        Animation tiny = Adaptation.scaled(Drawings.fish(), 1e-4);

        assertWrites(format, tiny);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GIF", "APNG", "MP4", "WEBM", "PNG", "SPRITE"})
    void pictures_of_a_huge_canvas_are_refused_with_what_to_do(ExportFormat format) {
        assumeTrue(format.isAvailable(), "ffmpeg is installed");
        Animation huge = Adaptation.scaled(Drawings.fish(), 100);

        assertThatThrownBy(() -> Exporter.write(format, subject("x", huge), ExportOptions.DEFAULT))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("choose a smaller size");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"LOTTIE", "DOTLOTTIE", "SVG", "LIVESTROKE"})
    void drawings_may_have_a_huge_canvas(ExportFormat format) {
        assertWrites(format, Adaptation.scaled(Drawings.fish(), 100));
    }

    @Test
    void the_same_is_written_alike() {
        for (ExportFormat format : List.of(ExportFormat.GIF, ExportFormat.APNG, ExportFormat.DOTLOTTIE)) {
            assertThat(Exporter.write(format, subject("x", Drawings.fish()), ExportOptions.DEFAULT))
                    .isEqualTo(Exporter.write(format, subject("x", Drawings.fish()), ExportOptions.DEFAULT));
        }
    }

    @Test
    void our_own_file_keeps_everything() {
        ExportSubject fish = subject("fish", Drawings.fish());

        ExportedFile file = Exporter.write(ExportFormat.LIVESTROKE, fish, ExportOptions.DEFAULT)
                .files()
                .get(0);

        assertThat(file.name()).isEqualTo("fish.livestroke.json");
        assertThat(new SavedAnimationReader().read(file.bytes())).isEqualTo(fish.saved());
    }

    @Test
    void the_field_is_not_kept_with_another_pace() {
        ExportOptions fast = options(2, Optional.empty(), Optional.empty());

        byte[] file = Exporter.write(ExportFormat.LIVESTROKE, subject("x", Drawings.fish()), fast)
                .files()
                .get(0)
                .bytes();

        assertThat(new SavedAnimationReader().read(file).field()).isEmpty();
    }

    @Test
    void frames_are_numbered_in_a_folder_and_can_be_one_archive() throws IOException {
        ExportOptions few = options(1, Optional.of(5.0), Optional.of(50));

        ExportedFiles files = Exporter.write(ExportFormat.PNG, subject("my fish", Drawings.fish()), few);

        assertThat(files.files())
                .extracting(ExportedFile::name)
                .hasSize(10)
                .startsWith("my fish-png/my fish-0001.png")
                .endsWith("my fish-png/my fish-0010.png");
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(files.files().get(3).bytes()));
        assertThat(picture.getWidth()).isEqualTo(50);
        ExportedFile archive = files.single("my fish-png");
        assertThat(archive.name()).isEqualTo("my fish-png.zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("my fish-png/my fish-0001.png");
            assertThat(zip.readAllBytes()).isEqualTo(files.files().get(0).bytes());
        }
    }

    @Test
    void an_animation_that_plays_once_ends_with_its_last_moment() {
        Animation once = Adaptation.of(
                Drawings.fish(),
                new ExportOptions(
                        Optional.of(LoopStyle.ONCE),
                        1,
                        Optional.empty(),
                        Optional.of(4.0),
                        Optional.empty(),
                        Optional.empty(),
                        0.25),
                Backdrop.TRANSPARENT);

        assertThat(Exporter.write(ExportFormat.SVG_FRAMES, subject("x", once), ExportOptions.DEFAULT)
                        .files())
                .hasSize(9);
    }

    @Test
    void each_SVG_frame_is_a_drawing_that_rests() {
        ExportedFiles files = Exporter.write(
                ExportFormat.SVG_FRAMES,
                subject("fish", Drawings.fish()),
                options(1, Optional.of(3.0), Optional.empty()));

        assertThat(files.files())
                .hasSize(6)
                .allSatisfy(file -> assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                        .contains("<svg", "id=\"tail\"")
                        .doesNotContain("<animate"));
        assertThat(files.files().get(1).bytes())
                .isNotEqualTo(files.files().get(4).bytes());
    }

    @Test
    void a_GIF_is_on_white_unless_told_otherwise_and_the_rest_on_nothing() throws IOException {
        assertThat(corner(ExportFormat.GIF, Optional.empty())).isEqualTo(0xffffffff);
        assertThat(corner(ExportFormat.GIF, Optional.of(Backdrop.TRANSPARENT)) >>> 24)
                .isZero();
        assertThat(corner(ExportFormat.PNG, Optional.empty()) >>> 24).isZero();
        assertThat(corner(ExportFormat.APNG, Optional.empty()) >>> 24).isZero();
        assertThat(corner(ExportFormat.APNG, Optional.of(Backdrop.WHITE))).isEqualTo(0xffffffff);
    }

    @Test
    void a_GIF_warns_of_hard_edges_and_of_a_rate_that_it_cannot_show() {
        ExportOptions options = new ExportOptions(
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.of(60.0),
                Optional.empty(),
                Optional.of(Backdrop.TRANSPARENT),
                0.25);

        assertThat(Exporter.write(ExportFormat.GIF, subject("x", Drawings.fish()), options)
                        .warnings())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1.001, 1.99, 0.05, 3.33})
    void a_GIF_never_has_over_50_frames_per_second(double seconds) {
        Animation fish = Adaptation.paced(Drawings.fish(), seconds / 2);

        assertThat(FilmChoice.times(fish, 50).fps()).isLessThanOrEqualTo(50);
    }

    @Test
    void several_variants_make_one_dotLottie() throws IOException {
        List<ExportSubject> variants = List.of(
                subject("Fish", Drawings.fish()),
                subject("fish!", Drawings.fish()),
                subject("\u9b5a", Drawings.fish()));

        ExportedFiles files = Exporter.bundle(variants, ExportOptions.DEFAULT);

        assertThat(files.files()).singleElement().extracting(ExportedFile::name).isEqualTo("Fish.lottie");
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(files.files().get(0).bytes()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("manifest.json");
            JsonObject manifest = JsonParser.parseString(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            assertThat(manifest.get("version").getAsString()).isEqualTo("2");
            assertThat(manifest.getAsJsonArray("animations").toString())
                    .isEqualTo("[{\"id\":\"fish\",\"name\":\"Fish\"},{\"id\":\"fish-2\",\"name\":\"fish!\"},"
                            + "{\"id\":\"animation\",\"name\":\"\u9b5a\"}]");
            assertThat(zip.getNextEntry().getName()).isEqualTo("a/fish.json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "a\\b", "a\u0000"})
    void a_name_cannot_lead_into_another_folder(String name) {
        assertThatThrownBy(() -> subject(name, Drawings.fish())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formats_are_found_by_their_words() {
        assertThat(ExportFormat.named(" SVG-Frames")).contains(ExportFormat.SVG_FRAMES);
        assertThat(ExportFormat.named("bmp")).isEmpty();
    }

    private static int corner(ExportFormat format, Optional<Backdrop> backdrop) throws IOException {
        ExportOptions options = new ExportOptions(
                Optional.empty(), 1, Optional.empty(), Optional.of(2.0), Optional.empty(), backdrop, 0.25);
        byte[] file = Exporter.write(format, subject("x", Drawings.fish()), options)
                .files()
                .get(0)
                .bytes();
        // A GIF's first picture is cropped to what it shows; nothing of it is at the corner then.
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getWidth() == 200 ? picture.getRGB(1, 1) : 0;
    }

    private static void assertWrites(ExportFormat format, Animation animation) {
        assumeTrue(format.isAvailable(), "ffmpeg is installed");
        ExportedFiles files =
                Exporter.write(format, subject("drawing", animation), options(1, Optional.of(8.0), Optional.empty()));

        assertThat(files.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.bytes()).isNotEmpty());
        assertThat(files.files().get(0).name()).startsWith("drawing").endsWith(format.extension());
    }

    private static ExportOptions options(double speed, Optional<Double> fps, Optional<Integer> size) {
        return new ExportOptions(Optional.empty(), speed, Optional.empty(), fps, size, Optional.empty(), 0.25);
    }

    private static ExportSubject subject(String name, Animation animation) {
        FieldState field = new FieldState("test-1", new byte[] {1});
        return new ExportSubject(name, new SavedAnimation(animation, STORY, Optional.of(field)));
    }
}
