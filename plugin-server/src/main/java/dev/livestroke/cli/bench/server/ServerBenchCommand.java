package dev.livestroke.cli.bench.server;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code livestroke bench server}: how soon the server answers and what it holds, from outside, by real processes. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the companion server: start, first preview, cancel, 100 clients, hostile ones, a killed worker,"
                    + " a killed server.",
            "It takes some minutes, on a machine that does nothing else."
        },
        sortOptions = false)
public final class ServerBenchCommand implements Runnable {

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "100",
            description = "Clients at once, 1 to 190 (default ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--pings",
            paramLabel = "N",
            defaultValue = "100",
            description = "Questions of each client (default ${DEFAULT-VALUE}).")
    private int pings;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "60",
            description = "Steps of the searches that are interrupted (default ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--soak",
            paramLabel = "MINUTES",
            description = "Instead, let the clients talk for so long while animations are made, and tell what grew.")
    private double soakMinutes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        List<Figure> figures = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("livestroke-bench");
            try {
                measure(folder, figures);
            } finally {
                remove(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (json) {
            spec.commandLine().getOut().println(toJson(figures));
        }
    }

    private void measure(Path folder, List<Figure> figures) throws IOException, InterruptedException {
        int most = Math.max(1, Math.min(clients, 190));
        if (soakMinutes > 0) {
            new Soak(folder, most, Duration.ofMillis(Math.round(soakMinutes * 60_000)))
                    .run(figure -> tell(figure, figures));
            return;
        }
        ServerBench.Size size = new ServerBench.Size(most, Math.max(1, pings), Math.max(2, steps));
        new ServerBench(folder, size, figure -> tell(figure, figures)).run();
    }

    private void tell(Figure figure, List<Figure> figures) {
        figures.add(figure);
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(figure.line());
            out.flush();
        }
    }

    private static String toJson(List<Figure> figures) {
        JsonArray all = new JsonArray();
        for (Figure figure : figures) {
            JsonObject one = new JsonObject();
            one.addProperty("name", figure.name());
            one.addProperty("value", figure.value());
            one.addProperty("unit", figure.unit());
            figure.most().ifPresent(most -> one.addProperty("atMost", most));
            all.add(one);
        }
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .serializeSpecialFloatingPointValues()
                .create()
                .toJson(all);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
