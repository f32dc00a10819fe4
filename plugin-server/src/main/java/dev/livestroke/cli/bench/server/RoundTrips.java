package dev.livestroke.cli.bench.server;

import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Times questions and answers of many clients at once. */
final class RoundTrips {

    private static final long PAUSE_MILLIS = 100;

    private RoundTrips() {}

    /** Lets each client ask {@code each} times, ten times a second; returns all times in ms, sorted. */
    static List<Double> of(List<BenchClient> clients, int each) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Callable<List<Double>>> asking = new ArrayList<>();
            clients.forEach(client -> asking.add(() -> ask(client, each)));
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> times : threads.invokeAll(asking)) {
                all.addAll(times.get());
            }
            return all.stream().sorted().toList();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client got no answer", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> ask(BenchClient client, int each) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            String id = "ping-" + i;
            long asked = System.nanoTime();
            client.say(new ClientMessage.Ping(id));
            long answered = client.await(
                            Answer.Pong.class, pong -> pong.replyTo().equals(id))
                    .nanos();
            times.add((answered - asked) / 1e6);
            Thread.sleep(PAUSE_MILLIS);
        }
        return times;
    }

    /** Returns the {@code part} quantile of sorted numbers. */
    static double quantile(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1))));
    }
}
