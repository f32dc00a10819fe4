package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationReport;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.Progress;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.Stage;
import dev.livestroke.cli.terminal.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one run of the command line, in this process, said and ended with. */
record CommandRun(int exitCode, String out, String err) {

    /** An SVG of one stroke, 100 by 50 px. */
    static final String STROKE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">
              <path id="line" d="M10 10 L90 40" stroke="#336699" stroke-width="4" fill="none"/>
            </svg>
            """;

    static CommandRun of(Animations animations, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), 0);
        int exitCode = Main.run(arguments, animations, console, false);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** An animator that finds that the drawing rests. */
    static Animated still(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        listener.progressed(new Progress(Stage.LOADING, 0, 1, Double.NaN));
        listener.progressed(new Progress(Stage.DISTILLING, 1, 1, 0));
        AnimationReport report = new AnimationReport(
                150,
                Map.of(Stage.LOADING, 1.5, Stage.START, 2.0, Stage.DISTILLING, 30.0, Stage.FINISHING, 0.25),
                5,
                3.5,
                "rest",
                0,
                0,
                Double.NaN,
                List.of());
        return new Animated(Animation.still(request.sketch(), request.timing()), report);
    }

    /** An animator that must not be asked. */
    static Animated none(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        throw new AssertionError("the animator was asked before the command line was checked");
    }

    CommandRun ended(ExitCode code) {
        assertThat(err).as("stderr").doesNotContain("\tat ");
        assertThat(exitCode).as("exit code; stderr: %s", err).isEqualTo(code.number());
        return this;
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
