package dev.livestroke.cli.bench.server;

import dev.livestroke.server.protocol.ClientMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that asks and asks and reads nothing: what its answers cost the server. */
final class DeafClient {

    private static final int QUESTIONS = 200_000;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final double BYTES_PER_MB = 1 << 20;

    private DeafClient() {}

    /** Returns by how much the server's heap has grown, in MB, after the client was put out or had asked enough. */
    static double growth(long server, BenchClient client) throws IOException, InterruptedException {
        double before = heapMb(server);
        client.stopReading();
        try {
            for (int i = 0; i < QUESTIONS; i++) {
                client.say(new ClientMessage.Ping("deaf"));
            }
        } catch (CompletionException putOut) {
            return heapMb(server) - before;
        }
        return heapMb(server) - before;
    }

    /** Returns the memory of all objects that a JVM needs: a histogram counts after a collection, and while all stands still. */
    private static double heapMb(long pid) throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(histogram(pid));
        return total.find() ? Double.parseDouble(total.group(1)) / BYTES_PER_MB : Double.NaN;
    }

    private static String histogram(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
