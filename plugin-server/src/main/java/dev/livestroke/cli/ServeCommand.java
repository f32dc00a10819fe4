package dev.livestroke.cli;

import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.cli.terminal.Console;
import dev.livestroke.server.PluginServer;
import dev.livestroke.server.PriorSettings;
import dev.livestroke.server.ServerSettings;
import dev.livestroke.server.ServerStartException;
import dev.livestroke.server.pairing.RegisterException;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.telemetry.EventLog;
import dev.livestroke.server.telemetry.LogFormat;
import dev.livestroke.server.telemetry.LogLevel;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code livestroke serve}: the companion of design tools' plugins. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Starts the companion server: plugins of design tools connect to it, and its page in a browser.",
            "It listens on this computer alone. While it runs, type p and Enter to let a plugin pair, o and Enter for a"
                    + " new link to the page, q and Enter to stop.",
            ""
        },
        customSynopsis = "livestroke serve [OPTION...]",
        sortOptions = false)
final class ServeCommand implements Runnable {

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = ServeOptions.Port.class,
            description = "The port; 0 for any that is free (default: 7345, or the next free one up to 7349).")
    private Optional<Integer> port = Optional.empty();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private PriorOptions priors = new PriorOptions();

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            converter = ServeOptions.Origin.class,
            description = "A website that may connect too, as https://example.org; may be given more than once.")
    private Set<String> origins = new HashSet<>();

    @Option(
            names = "--log-level",
            paramLabel = "debug|info|warn|error",
            defaultValue = "warn",
            converter = ServeOptions.Level.class,
            description = "What is logged on stderr (default ${DEFAULT-VALUE}).")
    private LogLevel logLevel = LogLevel.WARN;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = ServeOptions.Format.class,
            description = "How log lines look (default ${DEFAULT-VALUE}).")
    private LogFormat logFormat = LogFormat.TEXT;

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        EventLog log = new EventLog(console.err(), logLevel, logFormat, Clock.systemUTC());
        OptionalInt wanted = port.map(OptionalInt::of).orElse(OptionalInt.empty());
        ServerSettings settings =
                new ServerSettings(Version.read(), library.folder(), wanted, origins, priorSettings());
        try (PluginServer server = PluginServer.start(settings, log)) {
            Thread stop = new Thread(server::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            serve(server);
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (ServerStartException refused) {
            throw new CommandFailure(ExitCode.SERVER, String.valueOf(refused.getMessage()), refused);
        } catch (StoreException | RegisterException refused) {
            throw new CommandFailure(ExitCode.LIBRARY, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The worker chooses the device; what it cannot choose is told here, before anything starts. */
    private PriorSettings priorSettings() {
        ProcessorChoice.Machine machine = ProcessorChoice.Machine.asListed();
        priors.choose(machine, console.err()::println);
        return new PriorSettings(priors.sources(), priors.device(), priors.memory(), machine);
    }

    private void serve(PluginServer server) {
        ServeTerminal terminal = new ServeTerminal(server, console.out());
        terminal.greet();
        if (open) {
            openPage(server);
        }
        terminal.obey(System.in);
    }

    private void openPage(PluginServer server) {
        try {
            new PageOpener(library.folder()).open(server.pageLink());
        } catch (IOException noBrowser) {
            console.err().println("warning: no browser could be opened; open the link above");
        }
    }
}
