package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Pace;
import dev.livestroke.animation.PartTiming;
import dev.livestroke.animation.Retiming;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.cli.output.OutputFiles;
import dev.livestroke.cli.terminal.Console;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livestroke retime}: speed, delay and pace of groups of a finished animation, without a search. */
@Command(
        name = "retime",
        mixinStandardHelpOptions = true,
        description =
                "Plays groups of a finished animation faster, later or at another pace; nothing is searched again.",
        sortOptions = false,
        footer = {
            "",
            "For example:",
            "  livestroke retime out/scene.livestroke.json --group fish:speed=2,delay=0.5 --out out/faster.livestroke.json"
        })
final class RetimeCommand implements Runnable {

    @Parameters(paramLabel = "FILE.livestroke.json", description = "The animation.")
    private Path file = Path.of("");

    @Option(
            names = "--group",
            paramLabel = "ID:TIMING",
            required = true,
            description = "A group or path, and speed=X (0.1 to 10, whole in a loop), delay=SECONDS, pace=even|ease-in|"
                    + "ease-out|ease-in-out, separated by commas; may be given several times.")
    private List<String> groups = List.of();

    @Option(names = "--out", paramLabel = "FILE.livestroke.json", required = true, description = "The new animation.")
    private Path out = Path.of("");

    private final Console console;

    RetimeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        SavedAnimation saved = new AnimationFile(file).saved();
        Map<String, PartTiming> timings = new LinkedHashMap<>();
        groups.forEach(text -> {
            int colon = text.indexOf(':');
            if (colon < 1 || timings.put(text.substring(0, colon), timing(text.substring(colon + 1))) != null) {
                throw usage(
                        "--group: expected ID:speed=X,delay=SECONDS,pace=WORD, each group once, found '" + text + "'");
            }
        });
        try (OutputFiles files = OutputFiles.prepare(List.of(out), file)) {
            Animation retimed = Retiming.of(saved.animation(), timings);
            SavedAnimation result = new SavedAnimation(retimed, saved.provenance(), saved.field());
            files.write(List.of(new SavedAnimationWriter().write(result)), new CancellationToken());
            console.out().println("wrote " + out);
        } catch (IllegalArgumentException wrong) {
            throw usage(FailureReport.firstLine(wrong));
        }
    }

    private static PartTiming timing(String text) {
        double speed = 1;
        double delay = 0;
        Pace pace = Pace.EVEN;
        for (String setting : text.split(",", -1)) {
            int equals = setting.indexOf('=');
            String name =
                    equals < 0 ? setting.strip() : setting.substring(0, equals).strip();
            String value = setting.substring(equals + 1);
            switch (name) {
                case "speed" -> speed = DirectionValues.number("speed", value, "0.1", "10");
                case "delay" -> delay = DirectionValues.number("delay", value, "0", "60");
                case "pace" -> pace = OptionValues.choice(value, Pace.values());
                default -> throw usage("--group: expected speed, delay or pace, found '" + name + "'");
            }
        }
        return new PartTiming(speed, delay, pace);
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }
}
