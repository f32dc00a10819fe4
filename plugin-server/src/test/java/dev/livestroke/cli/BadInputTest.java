package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input ends with one line, the right code, nothing written, and before the animator is asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

    @TempDir
    private Path folder;

    private Path drawing;

    @BeforeEach
    void a_good_drawing() {
        drawing = CommandRun.write(folder.resolve("cat.svg"), CommandRun.STROKE);
    }

    @Test
    void a_missing_prompt_is_named() {
        refuses(ExitCode.USAGE, "livestroke: missing --prompt TEXT; see livestroke animate --help", in(), "--out", "o");
    }

    @Test
    void everything_that_is_missing_is_named() {
        refuses(
                ExitCode.USAGE,
                "livestroke: missing --prompt TEXT and --out DIR and SVG; see livestroke animate --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_blank_prompt_is_refused(String prompt) {
        refuses(
                ExitCode.USAGE,
                "livestroke: the prompt is empty; say what should happen, for example --prompt \"a cat jumps\"",
                in(),
                "--prompt",
                prompt,
                "--out",
                out());
    }

    @Test
    void a_misspelt_option_is_named_before_what_is_missing_for_it() {
        refuses(
                ExitCode.USAGE,
                "livestroke: unknown option '--promt', did you mean --prompt or --prior?; see livestroke animate --help",
                in(),
                "--promt=x",
                "--out",
                out());
    }

    @Test
    void an_unknown_option_is_named() {
        refuses(
                ExitCode.USAGE,
                "livestroke: unknown option '--zoom'; see livestroke animate --help",
                complete("--zoom", "3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --lock   | dog                 | the layer "dog" is locked, but the drawing has none of this id; it has "line"
            --group  | dog:"it barks"      | the layer "dog" is directed, but the drawing has none of this id; it has "line"
            --pin    | dog                 | the layer "dog" is pinned, but the drawing has none of this id; it has "line"
            --pin    | 99,1                | the point 99,1 is pinned, but no line that moves is within 5 px of it; choose a point on the drawing
            --lock   | line                | every layer is locked, so nothing can move; lock fewer layers
            --pose   | 20,14:30,30         | --pose: expected a point and where it goes, X,Y:X,Y@SECONDS, or FILE.svg@SECONDS, found '20,14:30,30'
            --pose   | 20,14:30,30@x       | --pose: expected a number from 0 to 60, found 'x'
            --pose   | 20,14:30,30@3       | a pose must be between 0 and 2.0 s, where the pass ends; was at 3.0 s
            --pose   | 20,14:30,30@0       | the pose at 0.0 s is too near to the drawing at rest, which is seen at 0 s and at the end; keep 0.125 s away, or let the start be free
            --group-strength | dog=1       | --group-strength dog needs --group dog as well
            --group-distortion | dog=1     | --group-distortion dog needs --group dog as well
            """)
    void a_direction_that_cannot_be_followed_is_told(String option, String value, String message) {
        refuses(ExitCode.USAGE, "livestroke: " + message, complete(option, value));
    }

    @Test
    void poses_on_both_ways_of_a_motion_to_and_fro_are_told() {
        refuses(
                ExitCode.USAGE,
                "livestroke: the poses at 1.5 s and 0.5 s are too near to each other, for the way back shows what the way"
                        + " there does; keep a sixteenth of the way there between them",
                complete("--loop", "ping-pong", "--pose", "20,14:30,30@0.5", "--pose", "20,14:30,30@1.5"));
    }

    @Test
    void a_second_drawing_is_not_expected() {
        refuses(
                ExitCode.USAGE,
                "livestroke: unexpected argument 'dog.svg'; see livestroke animate --help",
                complete("dog.svg"));
    }

    @Test
    void an_unknown_command_gets_a_suggestion() {
        CommandRun run = CommandRun.of(CommandRun::none, "animat");

        run.ended(ExitCode.USAGE);
        assertThat(run.err()).hasLineCount(1);
        assertThat(run.err())
                .startsWith("livestroke: unknown command 'animat', did you mean animate")
                .endsWith("; see livestroke --help" + System.lineSeparator());
    }

    static Stream<Arguments> bad_values() {
        String steps = "a whole number from 1 to 10000";
        String fps = "a number from 1 to 120";
        String size = "a whole number from 16 to 4096";
        return Stream.of(
                arguments("--steps", "0", steps),
                arguments("--steps", "-3", steps),
                arguments("--steps", "1.5", steps),
                arguments("--steps", "many", steps),
                arguments("--steps", "99999999999", steps),
                arguments("--seed", "x", "a whole number"),
                arguments("--guidance", "-1", "a number from 0 to 1000"),
                arguments("--guidance", "Infinity", "a number from 0 to 1000"),
                arguments("--fps", "-1", fps),
                arguments("--fps", "NaN", fps),
                arguments("--fps", "0", fps),
                arguments("--duration", "0", "a number from 0.1 to 60"),
                arguments("--duration", "1e9", "a number from 0.1 to 60"),
                arguments("--size", "100000", size),
                arguments("--size", "", size),
                arguments("--field", "magic", "handles or paper"),
                arguments("--loop", "twice", "forever, seamless, once, return or ping-pong"),
                arguments("--start", "end", "rest or free"),
                arguments("--groups", "some", "auto, together or apart"),
                arguments("--strength", "2.1", "a number from 0 to 2"),
                arguments("--distortion", "-1", "a number from 0 to 1"));
    }

    @ParameterizedTest
    @MethodSource("bad_values")
    void a_bad_value_is_answered_with_what_was_expected(String option, String value, String expected) {
        refuses(
                ExitCode.USAGE,
                "livestroke: " + option + ": expected " + expected + ", found '" + value
                        + "'; see livestroke animate --help",
                complete(option, value));
    }

    @Test
    void an_option_without_its_value_is_named() {
        CommandRun run = CommandRun.of(CommandRun::none, animate(complete("--steps")));

        run.ended(ExitCode.USAGE);
        assertThat(run.err()).hasLineCount(1);
        assertThat(run.err()).contains("--steps");
    }

    @Test
    void a_drawing_that_is_not_there_is_named() {
        Path missing = folder.resolve("dog.svg");

        refuses(
                ExitCode.INPUT,
                "livestroke: " + missing + ": there is no such file; name an SVG file",
                missing.toString(),
                "--prompt",
                "x",
                "--out",
                out());
    }

    @Test
    void a_folder_is_no_drawing() {
        refuses(
                ExitCode.INPUT,
                "livestroke: " + folder + ": it is a folder; name one SVG file in it",
                folder.toString(),
                "--prompt",
                "x",
                "--out",
                out());
    }

    static Stream<Arguments> files_that_are_no_drawings() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">";
        return Stream.of(
                arguments("", "empty file"),
                arguments("hello", "SVG"),
                arguments("{\"v\": \"5.7\"}", "JSON"),
                arguments("%PDF-1.4", "PDF"),
                arguments("<html></html>", "<html>"),
                arguments(svg, "line 1"),
                arguments(svg + "</svg>", ""),
                arguments(svg + "<g/><text>hello</text></svg>", ""),
                arguments(svg + "<path d=\"M0 0L1e40 0\" stroke=\"black\"/></svg>", ""),
                arguments("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg + "&a;</svg>", "entities"),
                arguments(svg + "<g>".repeat(5000) + "</g>".repeat(5000) + "</svg>", ""),
                arguments(svg + "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g></svg>", ""));
    }

    @ParameterizedTest
    @MethodSource("files_that_are_no_drawings")
    void a_file_that_is_no_drawing_is_refused_with_its_name(String content, String told) {
        Path file = CommandRun.write(folder.resolve("bad.svg"), content);

        CommandRun run = CommandRun.of(CommandRun::none, animate(file.toString(), "--prompt", "x", "--out", out()));

        run.ended(ExitCode.INPUT);
        List<String> lines =
                run.err().lines().filter(line -> !line.startsWith("warning: ")).toList();
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("livestroke: " + file + ": ")
                .contains(told);
        nothing_was_written("bad.svg", "cat.svg");
    }

    @Test
    void a_file_of_50_MB_is_refused() throws IOException {
        Path file = folder.resolve("huge.svg");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(50_000_000);
        }

        CommandRun run = CommandRun.of(CommandRun::none, animate(file.toString(), "--prompt", "x", "--out", out()));

        run.ended(ExitCode.INPUT);
        assertThat(run.err()).hasLineCount(1).contains("at most 10 MB");
    }

    @Test
    void an_output_folder_that_is_a_file_is_refused() {
        Path file = CommandRun.write(folder.resolve("taken"), "x");

        refuses(
                ExitCode.OUTPUT,
                "livestroke: cannot write into " + file + ": it is a file; name a folder",
                in(),
                "--prompt",
                "x",
                "--out",
                file.toString());
        assertThat(file).hasContent("x");
    }

    @Test
    void a_folder_below_a_file_is_refused() {
        Path file = CommandRun.write(folder.resolve("taken"), "x");

        refuses(
                ExitCode.OUTPUT,
                "livestroke: cannot write into " + file + ": it is a file; name a folder",
                in(),
                "--prompt",
                "x",
                "--out",
                file.resolve("deep/er").toString());
    }

    @Test
    void the_drawing_is_never_replaced() {
        refuses(
                ExitCode.OUTPUT,
                "livestroke: writing " + drawing + " would replace the drawing itself; name another folder with --out",
                in(),
                "--prompt",
                "x",
                "--out",
                folder.toString());
        assertThat(drawing).hasContent(CommandRun.STROKE);
    }

    @Test
    void a_sheet_that_is_a_folder_is_refused_and_the_new_output_folder_goes_away() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("sheets"));

        refuses(
                ExitCode.OUTPUT,
                "livestroke: cannot write " + taken + ": it is a folder; name a file, or move the folder away",
                complete("--sheet", taken.toString()));
        nothing_was_written("cat.svg", "sheets");
    }

    @Test
    void two_outputs_must_not_be_one_file() {
        String same = folder.resolve("out/cat.json").toString();

        refuses(
                ExitCode.OUTPUT,
                "livestroke: two outputs would be the same file, " + same
                        + "; give --sheet and --report names of their own",
                complete("--report", same));
        nothing_was_written("cat.svg");
    }

    private void nothing_was_written(String... names) {
        assertThat(CommandRun.names(folder)).containsExactly(names);
    }

    private static void refuses(ExitCode code, String line, String... arguments) {
        CommandRun run = CommandRun.of(CommandRun::none, animate(arguments));

        run.ended(code);
        assertThat(run.err()).isEqualTo(line + System.lineSeparator());
        assertThat(run.out()).isEmpty();
    }

    private static String[] animate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("animate"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private String[] complete(String... more) {
        List<String> all = new ArrayList<>(List.of(in(), "--prompt", "a cat jumps", "--out", out()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String in() {
        return drawing.toString();
    }

    private String out() {
        return folder.resolve("out").toString();
    }
}
