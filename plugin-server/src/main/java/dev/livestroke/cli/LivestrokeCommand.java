package dev.livestroke.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself: without a command it explains itself. */
@Command(
        name = "livestroke",
        mixinStandardHelpOptions = true,
        description = "Brings vector drawings to life: say what should happen, get keyframed strokes back.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "For example:",
            "  livestroke animate butterfly.svg --prompt \"a butterfly fluttering its wings\" --out out/",
            "",
            "livestroke serve starts the companion of design tools' plugins; --help after any command tells its options."
        })
final class LivestrokeCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
