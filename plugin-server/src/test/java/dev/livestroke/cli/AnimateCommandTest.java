package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.animator.Progress;
import dev.livestroke.animator.Stage;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnimateCommandTest {

    @TempDir
    private Path folder;

    private Path drawing;
    private Path out;

    @BeforeEach
    void a_drawing() {
        drawing = CommandRun.write(folder.resolve("my cat.svg"), CommandRun.STROKE);
        out = folder.resolve("new/out");
    }

    @Test
    void a_lottie_an_svg_and_our_own_file_are_named_after_the_drawing() throws IOException {
        CommandRun run = animate(CommandRun::still);

        run.ended(ExitCode.OK);
        assertThat(CommandRun.names(out)).containsExactly("my cat.json", "my cat.livestroke.json", "my cat.svg");
        assertThat(JsonParser.parseString(Files.readString(out.resolve("my cat.json")))
                        .isJsonObject())
                .isTrue();
        assertThat(out.resolve("my cat.svg")).content().contains("<svg");
    }

    @Test
    void variations_lie_beside_each_other_with_their_seeds_in_their_names() throws IOException {
        CommandRun run = animate(
                CommandRun::still,
                "--variations",
                "3",
                "--seed",
                "5",
                "--format",
                "lottie,livestroke",
                "--sheet",
                out.resolve("all.png").toString());

        run.ended(ExitCode.OK);
        assertThat(CommandRun.names(out))
                .containsExactly(
                        "all-seed5.png",
                        "all-seed6.png",
                        "all-seed7.png",
                        "my cat-seed5.json",
                        "my cat-seed5.livestroke.json",
                        "my cat-seed6.json",
                        "my cat-seed6.livestroke.json",
                        "my cat-seed7.json",
                        "my cat-seed7.livestroke.json");
        assertThat(new SavedAnimationReader()
                        .read(out.resolve("my cat-seed6.livestroke.json"))
                        .provenance()
                        .seed())
                .isEqualTo(6);
    }

    @Test
    void our_own_file_tells_how_the_animation_came_to_be() throws IOException {
        animate(CommandRun::still, "--seed", "5", "--steps", "30").ended(ExitCode.OK);

        SavedAnimation saved = new SavedAnimationReader().read(out.resolve("my cat.livestroke.json"));
        assertThat(saved.provenance().prompt()).isEqualTo("a cat jumps");
        assertThat(saved.provenance().seed()).isEqualTo(5);
        assertThat(saved.provenance().settings()).containsEntry("steps", "30");
        assertThat(saved.provenance().app()).isEqualTo(Version.read());
    }

    @Test
    void other_formats_are_written_when_asked_for() {
        CommandRun run = animate(CommandRun::still, "--format", "gif,png,lottie", "--fps", "4", "--duration", "1");

        run.ended(ExitCode.OK);
        assertThat(CommandRun.names(out)).containsExactly("my cat-png", "my cat.gif", "my cat.json");
        assertThat(CommandRun.names(out.resolve("my cat-png"))).hasSize(4);
        assertThat(run.out()).contains("my cat-0001.png and 3 more (");
    }

    @Test
    void what_was_written_is_told_with_its_size() throws IOException {
        CommandRun run = animate(CommandRun::still);

        assertThat(run.out().lines())
                .containsExactly(
                        "wrote " + out.resolve("my cat.json") + size("my cat.json"),
                        "wrote " + out.resolve("my cat.svg") + size("my cat.svg"),
                        "wrote " + out.resolve("my cat.livestroke.json") + size("my cat.livestroke.json"));
    }

    @Test
    void without_a_terminal_progress_is_a_few_lines() {
        assertThat(animate(CommandRun::still).err().lines()).containsExactly("Loading the prior", "Finding the motion");
    }

    @Test
    void quiet_says_nothing() {
        CommandRun run = animate(CommandRun::still, "--quiet");

        run.ended(ExitCode.OK);
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(CommandRun.names(out)).hasSize(3);
    }

    @Test
    void without_options_the_defaults_are_asked_for() {
        AnimationRequest request = requested();

        assertThat(request.prompt()).isEqualTo("a cat jumps");
        assertThat(request.seed()).isEqualTo(1);
        assertThat(request.timing()).isEqualTo(new Timing(2, 30, Loop.FOREVER));
        assertThat(request.distillation()).isEqualTo(Distillation.DEFAULT);
        assertThat(request.sketch().width()).isEqualTo(100);
    }

    @Test
    void every_option_reaches_the_animator() {
        AnimationRequest request = requested(
                "--steps",
                "7",
                "--seed",
                "-9",
                "--guidance",
                "2.5",
                "--duration",
                "3",
                "--fps",
                "24",
                "--loop",
                "once",
                "--field",
                "PAPER",
                "--size",
                "400");

        assertThat(request.seed()).isEqualTo(-9);
        assertThat(request.timing()).isEqualTo(new Timing(3, 24, Loop.ONCE));
        assertThat(request.distillation()).isEqualTo(new Distillation(7, 2.5, FieldKind.PAPER));
        assertThat(request.sketch().width()).isEqualTo(400);
        assertThat(request.sketch().height()).isEqualTo(200);
        assertThat(request.sketch().paths().get(0).stroke().orElseThrow().width())
                .isEqualTo(16);
    }

    @Test
    void a_sheet_is_a_PNG_in_a_folder_that_is_made() throws IOException {
        Path sheet = folder.resolve("pictures/cat.png");

        animate(CommandRun::still, "--sheet", sheet.toString()).ended(ExitCode.OK);

        assertThat(Files.readAllBytes(sheet)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void the_report_holds_settings_figures_and_machine() throws IOException {
        Path file = folder.resolve("report.json");

        animate(CommandRun::still, "--report", file.toString(), "--steps", "20").ended(ExitCode.OK);

        JsonObject report = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(report.get("version").getAsString()).isEqualTo(Version.read());
        assertThat(report.get("prompt").getAsString()).isEqualTo("a cat jumps");
        assertThat(report.getAsJsonObject("settings").get("steps").getAsInt()).isEqualTo(20);
        assertThat(report.getAsJsonObject("settings").get("field").getAsString())
                .isEqualTo("handles");
        assertThat(report.getAsJsonObject("seconds").keySet())
                .containsExactly("loading", "start", "distilling", "finishing");
        assertThat(report.get("firstPreviewSeconds").getAsDouble()).isEqualTo(3.5);
        assertThat(report.getAsJsonObject("machine").get("cores").getAsInt()).isPositive();
    }

    @Test
    void a_figure_that_is_not_known_is_null_in_the_report() throws IOException {
        Path file = folder.resolve("report.json");

        animate(CommandRun::still, "--report", file.toString());

        JsonObject report = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(report.get("offCanvas").isJsonNull()).isTrue();
    }

    @Test
    void older_outputs_are_replaced() throws IOException {
        animate(CommandRun::still);
        Files.writeString(out.resolve("my cat.json"), "old");

        animate(CommandRun::still).ended(ExitCode.OK);

        assertThat(out.resolve("my cat.json")).content().startsWith("{");
    }

    @Test
    void a_cancelled_run_leaves_nothing() {
        CommandRun run = animate((request, listener, token) -> {
            token.cancel();
            token.throwIfCancelled();
            return CommandRun.still(request, listener, token);
        });

        run.ended(ExitCode.CANCELLED);
        assertThat(CommandRun.names(folder)).containsExactly("my cat.svg");
    }

    @Test
    void a_run_cancelled_after_the_last_step_leaves_nothing() {
        CommandRun run = animate((request, listener, token) -> {
            token.cancel();
            return CommandRun.still(request, listener, token);
        });

        run.ended(ExitCode.CANCELLED);
        assertThat(CommandRun.names(folder)).containsExactly("my cat.svg");
    }

    @Test
    void what_fails_because_the_process_is_ending_is_not_told() {
        CommandRun run = animate((request, listener, token) -> {
            token.cancel();
            throw new IllegalStateException("Shutdown in progress");
        });

        run.ended(ExitCode.CANCELLED);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void too_little_memory_is_told_with_what_to_do() {
        CommandRun run = animate((request, listener, token) -> {
            throw new OutOfMemoryError("Java heap space");
        });

        run.ended(ExitCode.MEMORY);
        assertThat(run.err()).hasLineCount(1).contains("not enough memory").contains("LIVESTROKE_HEAP=2g");
        assertThat(CommandRun.names(folder)).containsExactly("my cat.svg");
    }

    @Test
    void a_native_library_that_does_not_load_is_told_apart_from_a_bug() {
        CommandRun run = animate((request, listener, token) -> {
            listener.progressed(new Progress(Stage.LOADING, 0, 1, Double.NaN));
            throw new UnsatisfiedLinkError("libtorch.so: cannot open shared object file\nmore");
        });

        run.ended(ExitCode.ENGINE);
        assertThat(run.err())
                .contains(
                        "livestroke: the animation engine does not start: libtorch.so: cannot open shared object file;");
    }

    @Test
    void a_failure_while_the_networks_load_is_told_as_one() {
        CommandRun run = animate((request, listener, token) -> {
            throw new IllegalStateException("weights.safetensors: blocks.0: expected [1], found [2]");
        });

        run.ended(ExitCode.ENGINE);
    }

    @Test
    void a_later_failure_is_a_bug_and_told_in_one_line() {
        CommandRun run = animate((request, listener, token) -> {
            listener.progressed(new Progress(Stage.DISTILLING, 1, 2, 1));
            throw new ArithmeticException("not finite");
        });

        run.ended(ExitCode.INTERNAL);
        assertThat(run.err().lines().filter(line -> line.startsWith("livestroke: ")))
                .containsExactly("livestroke: this is a bug in Livestroke: not finite; run it again with"
                        + " LIVESTROKE_DEBUG=1 and report what it prints");
    }

    @Test
    void a_cancellation_while_loading_is_no_failure_of_the_engine() {
        animate((request, listener, token) -> {
                    throw new CancellationException();
                })
                .ended(ExitCode.CANCELLED);
    }

    private CommandRun animate(Animations animations, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("animate", drawing.toString(), "--prompt", "a cat jumps ", "--out", out.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(animations, arguments.toArray(String[]::new));
    }

    private AnimationRequest requested(String... more) {
        AtomicReference<AnimationRequest> seen = new AtomicReference<>();
        animate(
                        (request, listener, token) -> {
                            seen.set(request);
                            return CommandRun.still(request, listener, token);
                        },
                        more)
                .ended(ExitCode.OK);
        return seen.get();
    }

    private String size(String name) throws IOException {
        return String.format(Locale.ROOT, " (%.1f kB)", Files.size(out.resolve(name)) / 1e3);
    }
}
