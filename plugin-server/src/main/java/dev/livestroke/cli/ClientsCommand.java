package dev.livestroke.cli;

import dev.livestroke.cli.terminal.Console;
import dev.livestroke.server.pairing.ClientRegister;
import dev.livestroke.server.pairing.PairedClient;
import dev.livestroke.server.pairing.RegisterException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livestroke clients}: who may connect to the server, and who no more. */
@Command(
        name = "clients",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lists the plugins that may connect to the server, and shuts them out.",
            "A plugin that is shut out while it is connected is disconnected within seconds.",
            ""
        },
        synopsisSubcommandLabel = "(list | revoke ID)",
        sortOptions = false)
final class ClientsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Returns the command with its two subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new ClientsCommand())
                .addSubcommand(new ListClients(console))
                .addSubcommand(new RevokeClient(console));
    }

    /** {@code livestroke clients list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the plugins that may connect: id, when last seen, where, name.")
    static final class ListClients implements Runnable {

        @Mixin
        private LibraryOption library = new LibraryOption();

        private final Console console;

        ListClients(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            List<PairedClient> clients = told(() -> register(library.folder()).clients());
            if (clients.isEmpty()) {
                console.out().println("No plugin may connect yet: start livestroke serve and pair one.");
            }
            clients.forEach(client -> console.out()
                    .println(String.join(
                            "  ",
                            client.id(),
                            client.lastSeen().truncatedTo(ChronoUnit.MINUTES).toString(),
                            client.host(),
                            client.name().replaceAll("\\p{C}", " "))));
        }
    }

    /** {@code livestroke clients revoke}. */
    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Shuts a plugin out.")
    static final class RevokeClient implements Runnable {

        @Parameters(paramLabel = "ID", description = "Which one; clients list tells.")
        private String id = "";

        @Mixin
        private LibraryOption library = new LibraryOption();

        private final Console console;

        RevokeClient(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            if (!told(() -> register(library.folder()).revoke(id))) {
                throw new CommandFailure(
                        ExitCode.INPUT, "there is no plugin '" + id + "'; see livestroke clients list");
            }
            console.out().println(id + " may not connect any more.");
        }
    }

    private static ClientRegister register(Path library) {
        return new ClientRegister(library, Clock.systemUTC());
    }

    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RegisterException failure) {
            throw new CommandFailure(ExitCode.LIBRARY, String.valueOf(failure.getMessage()), failure);
        }
    }
}
