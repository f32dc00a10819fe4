package dev.livestroke.cli.bench.server;

import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.JobNews;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Many clients for a long time, with one animation after the other: what grows that should not? */
final class Soak {

    private static final int STEPS = 8;
    private static final int PINGS = 50;
    private static final double MINUTE_NANOS = 60e9;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path library;
    private final int clients;
    private final Duration time;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Double> trips = new ArrayList<>();
    private int animations; // read once the thread that counts has ended
    private volatile boolean over;

    /** What the server holds at a moment. */
    record Sample(double minutes, double residentMb, double threads, double openFiles) {}

    Soak(Path library, int clients, Duration time) {
        this.library = library;
        this.clients = clients;
        this.time = time;
    }

    void run(Consumer<Figure> figures) throws IOException, InterruptedException {
        try (ServedProcess server = ServedProcess.start(library)) {
            BenchClient.Credentials credentials = BenchClient.pair(http, server.port(), server.ticket());
            List<BenchClient> open = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                open.add(BenchClient.enter(http, server.port(), credentials));
            }
            Thread designer = new Thread(() -> animate(server.port(), credentials));
            designer.start();
            sample(server, open);
            over = true;
            designer.join();
            open.forEach(BenchClient::close);
        }
        report(figures);
    }

    private void sample(ServedProcess server, List<BenchClient> open) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            trips.addAll(RoundTrips.of(open, PINGS));
            samples.add(new Sample(
                    (System.nanoTime() - begun) / MINUTE_NANOS,
                    ServedProcess.residentMb(server.pid()),
                    server.threads(),
                    server.openFiles()));
        }
    }

    private void animate(int port, BenchClient.Credentials credentials) {
        try (BenchClient client = BenchClient.enter(http, port, credentials)) {
            while (!over) {
                client.ask(Drawings.animate("a fish swims", STEPS, Optional.empty()), Answer.Accepted.class);
                client.await(JobNews.Finished.class, any -> true);
                animations++;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first half is left to Java to compile what it runs, and to fill its heap. */
    private void report(Consumer<Figure> figures) {
        List<Sample> second = samples.subList(samples.size() / 2, samples.size());
        Sample first = second.get(0);
        Sample last = second.get(second.size() - 1);
        List<Double> sorted = trips.stream().sorted().toList();
        figures.accept(Figure.of("soak, minutes", last.minutes(), "min"));
        figures.accept(Figure.of("soak, round trips", sorted.size(), ""));
        figures.accept(Figure.of("soak, animations finished", animations, ""));
        figures.accept(Figure.of("soak, round trip p99", RoundTrips.quantile(sorted, 0.99), "ms", 50));
        figures.accept(Figure.of("soak, memory at the end", last.residentMb(), "MB"));
        figures.accept(Figure.of("soak, memory's slope in the second half", slope(second), "MB/min", 1));
        figures.accept(Figure.of("soak, more threads than at half time", last.threads() - first.threads(), "", 5));
        figures.accept(
                Figure.of("soak, more open files than at half time", last.openFiles() - first.openFiles(), "", 5));
    }

    /** Returns the slope of the line of least squares. */
    static double slope(List<Sample> samples) {
        double time = samples.stream().mapToDouble(Sample::minutes).average().orElseThrow();
        double memory =
                samples.stream().mapToDouble(Sample::residentMb).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (Sample sample : samples) {
            above += (sample.minutes() - time) * (sample.residentMb() - memory);
            below += (sample.minutes() - time) * (sample.minutes() - time);
        }
        return below == 0 ? 0 : above / below;
    }
}
