package dev.livestroke.cli.bench.server;

import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.LibraryMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures one server after the other, each in a process of its own. */
final class ServerBench {

    private static final int STARTS = 5;
    private static final int CANCELS = 5;
    private static final int MALFORMED = 10_000;
    private static final long SETTLE_MILLIS = 5_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Size size;
    private final Consumer<Figure> figures;

    /**
     * How much is done.
     *
     * @param clients that are connected at once
     * @param pings of each of them
     * @param steps of the searches that are interrupted
     */
    record Size(int clients, int pings, int steps) {}

    /** @param folder empty; libraries are made in it */
    ServerBench(Path folder, Size size, Consumer<Figure> figures) {
        this.folder = folder;
        this.size = size;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException {
        starts();
        Path library = folder.resolve("library");
        BenchClient.Credentials credentials;
        int port;
        try (ServedProcess server = ServedProcess.start(library)) {
            port = server.port();
            credentials = BenchClient.pair(http, server.port(), server.ticket());
            firstPreview(server, credentials);
            idleMemory(server);
            conversations(server, credentials);
            iterations(server, credentials);
            workerDeath(server, credentials);
            leaveWorkAndKill(server, credentials);
        }
        try (ServedProcess server = ServedProcess.start(library, port)) { // the page's token is bound to its origin
            tell(Figure.of("ready again after kill -9 with jobs under way", server.startSeconds(), "s", 5));
            finishWork(server, credentials);
        }
    }

    private void tell(Figure figure) {
        figures.accept(figure);
    }

    private void starts() throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (ServedProcess server = ServedProcess.start(folder.resolve("start-" + i))) {
                seconds.add(server.startSeconds());
            }
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        tell(Figure.of("start until the address is said, median of 5", RoundTrips.quantile(sorted, 0.5), "s", 3));
        tell(Figure.of("start until the address is said, longest of 5", RoundTrips.quantile(sorted, 1), "s", 3));
    }

    /** Asks at once after the start, while the worker still loads; then once it is warm. */
    private void firstPreview(ServedProcess server, BenchClient.Credentials credentials) throws InterruptedException {
        try (BenchClient client = BenchClient.enter(http, server.port(), credentials)) {
            tell(Figure.of("first preview, asked right after the start", firstPreview(client), "s"));
            tell(Figure.of("first preview, worker warm", firstPreview(client), "s", 5));
        }
    }

    private double firstPreview(BenchClient client) throws InterruptedException {
        long asked = System.nanoTime();
        client.say(Drawings.animate("a flower sways and a fish swims", size.steps(), Optional.empty()));
        String job = client.await(Answer.Accepted.class, any -> true).message().job();
        long seen = client.await(JobNews.Preview.class, preview -> preview.job().equals(job))
                .nanos();
        client.say(new ClientMessage.Cancel("cancel", job));
        client.await(JobNews.Cancelled.class, cancelled -> cancelled.job().equals(job));
        return seconds(asked, seen);
    }

    private void idleMemory(ServedProcess server) throws IOException, InterruptedException {
        awaitIdle(server);
        Thread.sleep(SETTLE_MILLIS);
        tell(Figure.of("memory of the idle server", ServedProcess.residentMb(server.pid()), "MB"));
        for (ProcessHandle worker : server.workers()) {
            tell(Figure.of("memory of its idle, warm worker", ServedProcess.residentMb(worker.pid()), "MB"));
        }
    }

    private void awaitIdle(ServedProcess server) throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        String text = "";
        while (!text.contains("\"running\":0,\"workersReady\":1")) {
            Thread.sleep(200);
            text = http.send(health, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private void conversations(ServedProcess server, BenchClient.Credentials credentials)
            throws IOException, InterruptedException {
        List<BenchClient> clients = new ArrayList<>();
        try (BenchClient worked = BenchClient.enter(http, server.port(), credentials)) {
            long begun = System.nanoTime();
            for (int i = 0; i < size.clients(); i++) {
                clients.add(BenchClient.enter(http, server.port(), credentials));
            }
            tell(Figure.of(size.clients() + " clients come in", seconds(begun, System.nanoTime()), "s"));
            roundTrips(clients, "idle worker");
            Answer.Accepted job = worked.ask(
                            Drawings.animate("a fish swims", 10_000, Optional.empty()), Answer.Accepted.class)
                    .message();
            worked.await(JobNews.Preview.class, any -> true);
            roundTrips(clients, "busy worker");
            worked.say(new ClientMessage.Cancel("cancel", job.job()));
            worked.await(JobNews.Cancelled.class, any -> true);
        } finally {
            clients.forEach(BenchClient::close);
        }
        malformed(server, credentials);
        try (BenchClient deaf = BenchClient.enter(http, server.port(), credentials)) {
            tell(Figure.of(
                    "heap for a client that asks and reads nothing", DeafClient.growth(server.pid(), deaf), "MB", 64));
        }
    }

    private void roundTrips(List<BenchClient> clients, String when) throws InterruptedException {
        RoundTrips.of(clients, Math.max(1, size.pings() / 10)); // not measured: Java compiles what it runs
        List<Double> times = RoundTrips.of(clients, size.pings());
        String name = "round trip, " + clients.size() + " clients, " + when;
        tell(Figure.of(name + ", p50", RoundTrips.quantile(times, 0.5), "ms"));
        tell(Figure.of(name + ", p99", RoundTrips.quantile(times, 0.99), "ms", 50));
    }

    private void malformed(ServedProcess server, BenchClient.Credentials credentials) throws InterruptedException {
        String[] texts = {"", "{", "[]", "{\"type\":\"ping\"}", "{\"type\":\"animate\",\"id\":\"1\",\"drawing\":{}}"};
        try (BenchClient client = BenchClient.enter(http, server.port(), credentials)) {
            long begun = System.nanoTime();
            Thread saying = new Thread(() -> {
                for (int i = 0; i < MALFORMED; i++) {
                    client.sayText(texts[i % texts.length]);
                }
            });
            saying.start();
            for (int i = 0; i < MALFORMED; i++) {
                if (!(client.next().message() instanceof Answer.Error)) {
                    throw new IllegalStateException("expected an error to each malformed message");
                }
            }
            tell(Figure.of("10,000 malformed messages answered", seconds(begun, System.nanoTime()), "s", 5));
            saying.join();
        }
    }

    /** A person who tries one prompt after the other on a drawing. */
    private void iterations(ServedProcess server, BenchClient.Credentials credentials) throws InterruptedException {
        List<Double> replaced = new ArrayList<>();
        List<Double> cancelled = new ArrayList<>();
        try (BenchClient client = BenchClient.enter(http, server.port(), credentials)) {
            for (int i = 0; i < CANCELS; i++) {
                String first = begin(client, "a fish swims", Optional.empty());
                client.await(JobNews.Preview.class, any -> true);
                long asked = System.nanoTime();
                client.say(Drawings.animate("a flower sways", size.steps(), Optional.of(first)));
                String second = client.await(Answer.Accepted.class, any -> true)
                        .message()
                        .job();
                replaced.add(seconds(
                        asked,
                        client.await(JobNews.Started.class, news -> news.job().equals(second))
                                .nanos()));
                client.await(JobNews.Preview.class, news -> news.job().equals(second));
                long stopped = System.nanoTime();
                client.say(new ClientMessage.Cancel("cancel", second));
                cancelled.add(seconds(
                        stopped,
                        client.await(JobNews.Cancelled.class, news -> news.job().equals(second))
                                .nanos()));
            }
        }
        tell(Figure.of("a new prompt takes the running one's place, longest of 5", most(replaced), "s"));
        tell(Figure.of("cancel is told, longest of 5", most(cancelled), "s", 0.5));
    }

    private String begin(BenchClient client, String prompt, Optional<String> replaces) throws InterruptedException {
        return client.ask(Drawings.animate(prompt, size.steps(), replaces), Answer.Accepted.class)
                .message()
                .job();
    }

    /** The result must be the one that comes without a death. */
    private void workerDeath(ServedProcess server, BenchClient.Credentials credentials) throws InterruptedException {
        try (BenchClient client = BenchClient.enter(http, server.port(), credentials)) {
            String whole = begin(client, "a fish swims", Optional.empty());
            client.await(JobNews.Finished.class, news -> news.job().equals(whole));
            String broken = begin(client, "a fish swims", Optional.empty());
            int half = size.steps() / 2;
            client.await(
                    JobNews.Progress.class,
                    news -> news.job().equals(broken)
                            && news.stage() == JobNews.Stage.DISTILLING
                            && news.step() >= half);
            long killed = System.nanoTime();
            server.workers().forEach(ProcessHandle::destroyForcibly);
            var again = client.await(JobNews.Started.class, news -> news.job().equals(broken));
            tell(Figure.of("resumed after the worker's kill -9", seconds(killed, again.nanos()), "s", 10));
            client.await(JobNews.Finished.class, news -> news.job().equals(broken));
            boolean same = clip(client, whole).equals(clip(client, broken));
            tell(Figure.of("results that differ after it", same ? 0 : 1, "of 1", 0));
        }
    }

    private static Object clip(BenchClient client, String animation) throws InterruptedException {
        return client.ask(new LibraryMessage.Get("get", animation), Answer.Animation.class)
                .message()
                .clip()
                .orElseThrow();
    }

    private void leaveWorkAndKill(ServedProcess server, BenchClient.Credentials credentials)
            throws InterruptedException {
        try (BenchClient client = BenchClient.enter(http, server.port(), credentials)) {
            begin(client, "a fish swims", Optional.empty());
            client.await(JobNews.Preview.class, any -> true);
            begin(client, "a flower sways", Optional.empty());
            server.kill();
        }
    }

    private void finishWork(ServedProcess server, BenchClient.Credentials credentials) throws InterruptedException {
        try (BenchClient client = BenchClient.enter(http, server.port(), credentials)) {
            var versions = client.ask(
                            new LibraryMessage.List("list", Optional.of("bench"), Optional.empty(), Optional.of(2)),
                            Answer.Animations.class)
                    .message()
                    .animations();
            int lost = 2;
            for (var version : versions) {
                client.ask(new ClientMessage.Resume("resume", version.id(), 0), Answer.Resumed.class);
                client.await(JobNews.Finished.class, news -> news.job().equals(version.id()));
                lost--;
            }
            tell(Figure.of("jobs lost by it", lost, "of 2", 0));
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static double most(List<Double> seconds) {
        return RoundTrips.quantile(seconds.stream().sorted().toList(), 1);
    }
}
