package dev.livestroke.cli;

import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.cli.terminal.Console;
import dev.livestroke.server.broker.BrokerException;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.worker.Equipment;
import dev.livestroke.server.worker.MemoryExhausted;
import dev.livestroke.server.worker.PriorStudio;
import dev.livestroke.server.worker.Studio;
import dev.livestroke.server.worker.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code livestroke worker}: one more worker for a server on this machine. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Animates for a server that runs on this machine, beside the server's own worker.",
            "It works until it is stopped by Ctrl-C, and waits where the server is started again."
        },
        sortOptions = false)
final class WorkerCommand implements Runnable {

    /** How long a server may be away. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    @Option(
            names = "--connect",
            paramLabel = "PATH",
            required = true,
            description = "The server's library, or the file workers.json in it.")
    private Path server = Path.of("");

    @Mixin
    private PriorOptions priors = new PriorOptions();

    private final Console console;

    WorkerCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Path link = Files.isDirectory(server) ? server.resolve("workers.json") : server;
        if (!Files.isRegularFile(link)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--connect: expected the library of a running server, found no file " + link
                            + "; start livestroke serve first");
        }
        Equipment equipment = equipment();
        String name = "guest-" + ProcessHandle.current().pid();
        console.out().println("worker " + name + " of " + link + "; Ctrl-C stops it");
        try (Studio studio = new PriorStudio(equipment)) {
            new Worker(name, link, studio, PATIENCE).run();
        } catch (MemoryExhausted exhausted) {
            throw new CommandFailure(ExitCode.MEMORY, FailureReport.firstLine(exhausted), exhausted);
        } catch (BrokerException noServer) {
            throw new CommandFailure(ExitCode.ENGINE, FailureReport.firstLine(noServer), noServer);
        }
    }

    /** What a person gets wrong is told before anything is loaded. */
    private Equipment equipment() {
        priors.choose(ProcessorChoice.Machine.asListed(), console.err()::println);
        return new Equipment(PriorUse.of(priors.source(), priors.device()), priors.memory());
    }
}
