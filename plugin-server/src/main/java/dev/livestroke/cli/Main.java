package dev.livestroke.cli;

import dev.livestroke.cli.bench.BenchCommand;
import dev.livestroke.cli.eval.EvalCommand;
import dev.livestroke.cli.terminal.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Where the program starts. */
public final class Main {

    /** The last line of a help that goes on with the table. */
    private static final String EXIT_CODES = "Exit codes:";

    private static final int HELP_COLUMNS = 100;

    private Main() {}

    /** Runs the command line and ends the process with an {@link ExitCode}. */
    public static void main(String[] arguments) {
        boolean debug = "1".equals(System.getenv("LIVESTROKE_DEBUG"));
        System.exit(run(arguments, Animations.byPriors(), Console.ofProcess(), debug));
    }

    /** Returns the exit code. */
    static int run(String[] arguments, Animations animations, Console console, boolean debug) {
        FailureReport failures = new FailureReport(console.err(), debug);
        CommandLine line = new CommandLine(new LivestrokeCommand())
                .addSubcommand(new AnimateCommand(animations, console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new InspectCommand(console))
                .addSubcommand(new WorkerCommand(console))
                .addSubcommand(new LibraryCommand(console))
                .addSubcommand(new PluginCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(ClientsCommand.line(console))
                .addSubcommand(new RetimeCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new ModelsCommand(console))
                .addSubcommand(BenchCommand.commandLine())
                .addSubcommand(new EvalCommand())
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setUsageHelpWidth(HELP_COLUMNS)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        line.getSubcommands().values().stream()
                .map(command -> command.getCommandSpec().usageMessage())
                .filter(help -> List.of(help.footer()).contains(EXIT_CODES))
                .forEach(Main::listExitCodes);
        try {
            return line.execute(arguments);
        } catch (Throwable failure) { // errors, which picocli passes on: out of memory above all
            return failures.report(failure);
        }
    }

    /** System.out and System.err take the platform's charset. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    private static void listExitCodes(UsageMessageSpec help) {
        help.footer(
                Stream.concat(Arrays.stream(help.footer()), ExitCode.table()).toArray(String[]::new));
    }
}
