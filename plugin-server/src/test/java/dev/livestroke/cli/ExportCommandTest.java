package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that animate wrote, exported and looked into. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportCommandTest {

    @TempDir
    private Path folder;

    private Path animation;
    private Path out;

    @BeforeEach
    void an_animation() {
        Path drawing = CommandRun.write(folder.resolve("my cat.svg"), CommandRun.STROKE);
        Path made = folder.resolve("made");
        CommandRun.of(CommandRun::still, "animate", drawing.toString(), "--prompt", "x", "--out", made.toString())
                .ended(ExitCode.OK);
        animation = made.resolve("my cat.livestroke.json");
        out = folder.resolve("out");
    }

    @Test
    void every_format_comes_from_the_saved_animation() {
        CommandRun run =
                export("--format", "lottie,dotlottie,svg,gif,apng,png,sprite,svg-frames,livestroke", "--fps", "2");

        run.ended(ExitCode.OK);
        assertThat(CommandRun.names(out))
                .containsExactly(
                        "my cat-png",
                        "my cat-sprite.json",
                        "my cat-sprite.png",
                        "my cat-svg",
                        "my cat.apng",
                        "my cat.gif",
                        "my cat.json",
                        "my cat.livestroke.json",
                        "my cat.lottie",
                        "my cat.svg");
        assertThat(run.out().lines()).hasSize(9).allMatch(line -> line.startsWith("wrote "));
    }

    @Test
    void options_change_what_is_written() {
        export(
                        "--format",
                        "livestroke",
                        "--loop",
                        "ping-pong",
                        "--speed",
                        "2",
                        "--size",
                        "300",
                        "--background",
                        "#FF0000")
                .ended(ExitCode.OK);

        JsonObject told = inspected(out.resolve("my cat.livestroke.json"));
        assertThat(told.get("width").getAsDouble()).isEqualTo(300);
        assertThat(told.get("seconds").getAsDouble()).isEqualTo(2);
        assertThat(told.get("colors").toString()).isEqualTo("[\"#336699\",\"#ff0000\"]");
    }

    @Test
    void groups_of_an_SVG_move_by_CSS_when_asked() throws IOException {
        Path swinging = folder.resolve("swing.livestroke.json");
        CommandRun.write(swinging, swinging(Files.readString(animation)));

        exportOf(swinging, "--format", "svg").ended(ExitCode.OK);
        assertThat(out.resolve("swing.svg"))
                .content()
                .contains("<animateTransform")
                .doesNotContain("@keyframes");

        exportOf(swinging, "--format", "svg", "--css-transforms").ended(ExitCode.OK);
        assertThat(out.resolve("swing.svg")).content().contains("@keyframes").doesNotContain("<animateTransform");
    }

    /** The root goes 10 px to the right and back. */
    private static String swinging(String text) {
        JsonObject saved = JsonParser.parseString(text).getAsJsonObject();
        String root = saved.getAsJsonObject("sketch")
                .getAsJsonObject("root")
                .get("id")
                .getAsString();
        double seconds = saved.getAsJsonObject("timing").get("seconds").getAsDouble();
        JsonObject track = JsonParser.parseString("{\"pivot\":[0,0],\"periodic\":true,\"poses\":"
                        + "[[0,0,0,1,1,0],[10,0,0,1,1,0],[0,0,0,1,1,0]]}")
                .getAsJsonObject();
        track.addProperty("group", root);
        track.add("seconds", JsonParser.parseString("[0," + seconds / 2 + "," + seconds + "]"));
        JsonArray affine = new JsonArray();
        affine.add(track);
        saved.add("affine", affine);
        return saved.toString();
    }

    @Test
    void several_animations_make_one_dotLottie() throws IOException {
        Path second = Files.copy(animation, folder.resolve("dog.livestroke.json"));

        CommandRun.of(
                        CommandRun::none,
                        "export",
                        animation.toString(),
                        second.toString(),
                        "--format",
                        "dotlottie,svg",
                        "--out",
                        out.toString())
                .ended(ExitCode.OK);

        assertThat(CommandRun.names(out)).containsExactly("dog.svg", "my cat.lottie", "my cat.svg");
        CommandRun told = CommandRun.of(
                CommandRun::none, "inspect", out.resolve("my cat.lottie").toString());
        assertThat(told.out()).contains("dotLottie").containsPattern("canvas: +100 x 50 px");
    }

    @Test
    void the_animation_itself_is_never_replaced() throws IOException {
        byte[] before = Files.readAllBytes(animation);

        CommandRun run = CommandRun.of(
                CommandRun::none,
                "export",
                animation.toString(),
                "--format",
                "livestroke",
                "--size",
                "50",
                "--out",
                animation.getParent().toString());

        run.ended(ExitCode.OUTPUT);
        assertThat(animation).hasBinaryContent(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format|bmp|expected lottie, dotlottie, svg, gif, apng, mp4, webm, png, sprite, svg-frames, livestroke",
                "--speed|0|a number from 0.05 to 20",
                "--speed|NaN|a number from 0.05 to 20",
                "--fps|1000|a number from 1 to 120",
                "--duration|-1|a number from 0.1 to 60",
                "--size|5|a whole number from 16 to 4096",
                "--tolerance|0|a number from 0.01 to 10",
                "--background|red|#rrggbb or transparent",
                "--loop|twice|forever, ping-pong or once"
            })
    void a_bad_value_is_answered_with_what_was_expected(String option, String value, String expected) {
        CommandRun run = option.equals("--format") ? export(option, value) : export("--format", "svg", option, value);

        run.ended(ExitCode.USAGE);
        assertThat(run.err()).hasLineCount(1).contains(expected, "found '" + value + "'");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "hello", "{\"format\":\"livestroke-animation\",\"version\":9}"})
    void what_is_no_animation_is_refused_with_its_place(String text) {
        CommandRun.write(animation, text);

        CommandRun run = export("--format", "svg");

        run.ended(ExitCode.INPUT);
        assertThat(run.err()).hasLineCount(1).startsWith("livestroke: " + animation + ": $");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_missing_animation_is_named() {
        CommandRun run = CommandRun.of(CommandRun::none, "export", "no.json", "--format", "gif", "--out", "o");

        run.ended(ExitCode.INPUT);
        assertThat(run.err()).contains("no.json: there is no such file");
    }

    @Test
    void too_many_pixels_are_refused_and_nothing_is_written() {
        CommandRun run = export("--format", "svg,png", "--size", "4096", "--fps", "120", "--duration", "60");

        run.ended(ExitCode.OUTPUT);
        assertThat(run.err()).contains("choose a smaller size");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my cat.json", "my cat.svg", "my cat.lottie", "my cat.livestroke.json"})
    void inspect_tells_what_is_in_a_file(String name) {
        export("--format", "lottie,dotlottie,svg,livestroke").ended(ExitCode.OK);

        JsonObject told = inspected(out.resolve(name));

        assertThat(told.get("width").getAsDouble()).isEqualTo(100);
        assertThat(told.get("height").getAsDouble()).isEqualTo(50);
        assertThat(told.get("paths").getAsInt()).isEqualTo(1);
        assertThat(told.get("colors").toString()).isEqualTo("[\"#336699\"]");
        assertThat(told.get("warnings").toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{\"layers\":7}",
                "{\"layers\":[{\"ty\":{}}],\"w\":[]}",
                "<html></html>",
                "<svg",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>",
                "PK\3\4rubbish"
            })
    void inspect_refuses_what_it_does_not_know_in_one_line(String text) {
        CommandRun run = inspect(CommandRun.write(folder.resolve("file"), text));

        run.ended(ExitCode.INPUT);
        assertThat(run.err()).hasLineCount(1);
    }

    @Test
    void inspect_refuses_endless_nesting() {
        inspect(CommandRun.write(folder.resolve("deep"), "{\"layers\":".repeat(300_000)))
                .ended(ExitCode.INPUT);
    }

    @Test
    void inspect_refuses_a_zip_that_leads_out_of_its_folder() throws IOException {
        assertThat(inspect(zip("../evil.json", 10)).ended(ExitCode.INPUT).err()).contains("leads out of it");
    }

    @Test
    void inspect_refuses_a_zip_bomb() throws IOException {
        assertThat(inspect(zip("a/bomb.json", 100_000_000))
                        .ended(ExitCode.INPUT)
                        .err())
                .contains("unpacks to over 64 MB");
    }

    @Test
    void a_name_cannot_steer_the_terminal() {
        Path file = CommandRun.write(
                folder.resolve("x.json"),
                "{\"v\":\"5\",\"w\":1,\"h\":1,\"fr\":1,\"ip\":0,\"op\":1,\"nm\":\"\\u001b[2Jhi\",\"layers\":[]}");

        assertThat(inspect(file).ended(ExitCode.OK).out())
                .doesNotContain("\u001b")
                .contains("hi");
    }

    private Path zip(String name, int bytes) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = " ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < bytes; written += block.length) {
                zip.write(block, 0, Math.min(block.length, bytes - written));
            }
        }
        return Files.write(folder.resolve("x.lottie"), archive.toByteArray());
    }

    private static CommandRun inspect(Path file) {
        return CommandRun.of(CommandRun::none, "inspect", file.toString());
    }

    private static JsonObject inspected(Path file) {
        CommandRun run = CommandRun.of(CommandRun::none, "inspect", file.toString(), "--json");
        run.ended(ExitCode.OK);
        return JsonParser.parseString(run.out())
                .getAsJsonObject()
                .getAsJsonArray("animations")
                .get(0)
                .getAsJsonObject();
    }

    private CommandRun export(String... options) {
        return exportOf(animation, options);
    }

    private CommandRun exportOf(Path saved, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"export", saved.toString(), "--out", out.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandRun.of(CommandRun::none, arguments);
    }
}
