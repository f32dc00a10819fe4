package dev.livestroke.cli.bench;

import dev.livestroke.cli.bench.server.ServerBenchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures parts of Livestroke on this machine. */
@Command(
        name = "bench",
        description = "Measures parts of Livestroke on this machine: how fast they are, and what they keep.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "PART",
        sortOptions = false)
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BenchCommand() {}

    /** Returns the command with what it can measure. */
    public static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new RasterBench())
                .addSubcommand(new MotionBenchCommand())
                .addSubcommand(new ServerBenchCommand())
                .addSubcommand(new SdsBench());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
