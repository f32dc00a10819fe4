package dev.livestroke.cli;

import dev.livestroke.catalog.CatalogEntry;
import dev.livestroke.catalog.CatalogException;
import dev.livestroke.catalog.Hub;
import dev.livestroke.catalog.ModelFetch;
import dev.livestroke.catalog.ModelShelf;
import dev.livestroke.cli.terminal.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livestroke models}: text-to-video pipelines on this machine. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Fetches and keeps text-to-video pipelines for --prior.",
            "HTTPS_PROXY names a proxy, HF_TOKEN a token for pipelines that ask for one."
        },
        synopsisSubcommandLabel = "list|pull|verify|remove|add",
        sortOptions = false)
final class ModelsCommand implements Runnable {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Where pipelines are kept (default: .livestroke/models in your home folder).")
    private Path folder = Path.of(System.getProperty("user.home"), ".livestroke", "models");

    private final Console console;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        list();
    }

    @Command(description = "Tells which pipelines there are, and which are here.", mixinStandardHelpOptions = true)
    void list() {
        ModelShelf shelf = new ModelShelf(folder);
        console.out().printf("%-24s %-10s %s%n", "embedded", "here", "ships with Livestroke");
        for (CatalogEntry entry : CatalogEntry.values()) {
            boolean here = shelf.has(entry.title());
            console.out()
                    .printf(
                            "%-24s %-10s %s; needs %s%n",
                            entry.title(), here ? "here" : "-", CatalogEntry.LICENCE, CatalogEntry.NEEDS);
        }
        shelf.names().stream()
                .filter(name -> CatalogEntry.named(name).isEmpty())
                .forEach(name -> console.out().printf("%-24s %-10s %s%n", name, "here", "added by you"));
    }

    @Command(
            description = "Fetches a pipeline, or what is missing of it, and verifies it.",
            mixinStandardHelpOptions = true)
    void pull(
            @Parameters(paramLabel = "NAME", description = "A name that list tells.") String name,
            @Option(names = "--accept-licence", description = "Agree to the licence beforehand.") boolean accepted,
            @Option(
                            names = "--mirror",
                            paramLabel = "URL",
                            defaultValue = "https://huggingface.co",
                            description = "The server (default ${DEFAULT-VALUE}).")
                    URI mirror) {
        CatalogEntry entry = CatalogEntry.named(name)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE, "expected a name that livestroke models list tells, found '" + name + "'"));
        console.out().println(entry.title() + " is published under " + CatalogEntry.LICENCE + ".");
        if (!accepted && !agrees()) {
            throw new CommandFailure(ExitCode.CANCELLED, "nothing was fetched, since its licence was not agreed to");
        }
        told(() -> {
            Hub hub =
                    new Hub(mirror, setting("HF_TOKEN"), setting("HTTPS_PROXY").map(ModelsCommand::proxy));
            Path here = new ModelFetch(hub, new ModelShelf(folder)).fetch(entry, new FetchProgress(console)::tell);
            console.out().println(entry.title() + " is whole, in " + here);
        });
    }

    @Command(
            description = "Compares a pipeline's files with what they were when they came.",
            mixinStandardHelpOptions = true)
    void verify(@Parameters(paramLabel = "NAME", description = "A pipeline that is here.") String name) {
        told(() -> {
            List<String> faults = new ModelShelf(folder).verify(name);
            if (!faults.isEmpty()) {
                throw new CommandFailure(ExitCode.ENGINE, String.join("; ", faults) + "; pull it again");
            }
            console.out().println(name + " is whole");
        });
    }

    @Command(description = "Removes a pipeline; of one that was added, only the link.", mixinStandardHelpOptions = true)
    void remove(@Parameters(paramLabel = "NAME", description = "A pipeline that is here.") String name) {
        told(() -> {
            new ModelShelf(folder).remove(name);
            console.out().println(name + " is removed");
        });
    }

    @Command(
            description = "Takes in a pipeline that is on this machine; its files stay where they are.",
            mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "DIR", description = "A folder with model_index.json.") Path pipeline,
            @Option(names = "--name", paramLabel = "NAME", description = "What to call it (default: as the folder).")
                    Optional<String> name) {
        told(() -> {
            String title = name.orElseGet(
                    () -> String.valueOf(pipeline.toAbsolutePath().normalize().getFileName()));
            new ModelShelf(folder).add(title, pipeline);
            console.out().println(title + " is added; --prior " + title + " takes it");
        });
    }

    private boolean agrees() {
        console.out().print("Do you agree? Type yes: ");
        console.out().flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void told(Runnable work) {
        try {
            work.run();
        } catch (CatalogException refused) {
            throw new CommandFailure(ExitCode.ENGINE, String.valueOf(refused.getMessage()), refused);
        }
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }

    private static InetSocketAddress proxy(String address) {
        URI uri = URI.create(address.contains("://") ? address : "http://" + address);
        if (uri.getHost() == null) {
            throw new CommandFailure(ExitCode.USAGE, "HTTPS_PROXY: expected http://HOST:PORT, found " + address);
        }
        return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    }
}
