package dev.livestroke.cli;

import dev.livestroke.cli.output.OutputException;
import dev.livestroke.export.ExportException;
import dev.livestroke.tensor.WeightsException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where a failure becomes a line on stderr and an exit code. */
final class FailureReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final PrintStream err;
    private final boolean debug;

    /** @param debug whether stack traces are printed as well */
    FailureReport(PrintStream err, boolean debug) {
        this.err = err;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        return report(failure instanceof MissingParameterException ? unknownOption(failure, arguments) : failure);
    }

    /** Returns the likelier cause of a missing option: another that is misspelt, if there is one. */
    private static ParameterException unknownOption(ParameterException missing, String[] arguments) {
        CommandLine command = missing.getCommandLine();
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(name -> !command.getCommandSpec().optionsMap().containsKey(name))
                .findFirst()
                .<ParameterException>map(name -> new UnmatchedArgumentException(command, List.of(name)))
                .orElse(missing);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return report(failure);
    }

    /** Says what went wrong and returns what the process ends with. */
    int report(Throwable failure) {
        CommandFailure told = explain(failure);
        if (!(failure instanceof CancellationException)) { // of that, Interruption has spoken
            err.println("livestroke: " + told.getMessage());
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return told.code().number();
    }

    private static CommandFailure explain(Throwable failure) {
        if (failure instanceof CommandFailure told) {
            return told;
        }
        if (failure instanceof ParameterException wrong) {
            return new CommandFailure(ExitCode.USAGE, usage(wrong));
        }
        if (failure instanceof OutputException || failure instanceof ExportException) {
            return new CommandFailure(ExitCode.OUTPUT, firstLine(failure));
        }
        if (failure instanceof WeightsException) {
            return new CommandFailure(ExitCode.ENGINE, firstLine(failure));
        }
        if (failure instanceof CancellationException) {
            return new CommandFailure(ExitCode.CANCELLED, "cancelled");
        }
        if (failure instanceof OutOfMemoryError) {
            return new CommandFailure(
                    ExitCode.MEMORY,
                    String.format(
                            Locale.ROOT,
                            "not enough memory: this drawing needs more than Java's limit of %d MB; simplify it, or raise the"
                                    + " limit with the environment variable LIVESTROKE_HEAP=2g",
                            Runtime.getRuntime().maxMemory() >> 20));
        }
        return new CommandFailure(
                ExitCode.INTERNAL,
                "this is a bug in Livestroke: " + firstLine(failure)
                        + "; run it again with LIVESTROKE_DEBUG=1 and report what it prints");
    }

    private static String usage(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return usageProblem(wrong) + "; see " + name + " --help";
    }

    private static String usageProblem(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "missing "
                    + missing.getMissing().stream().map(FailureReport::labelOf).collect(Collectors.joining(" and "));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return kind(unmatched) + " '" + unmatched.getUnmatched().get(0) + "'"
                    + (suggestions.isEmpty() ? "" : ", did you mean " + String.join(" or ", suggestions) + "?");
        }
        String message = firstLine(wrong).replaceFirst("^Invalid value for option '(--[\\w-]+)'[^:]*: ", "$1: ");
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String kind(UnmatchedArgumentException unmatched) {
        if (unmatched.isUnknownOption()) {
            return "unknown option";
        }
        boolean leaf = unmatched.getCommandLine().getSubcommands().isEmpty();
        return leaf ? "unexpected argument" : "unknown command";
    }

    private static String labelOf(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    /** Returns the message's first line, or the kind of failure if it has none. */
    static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
