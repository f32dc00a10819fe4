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
    private static final Pattern USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");
    private static final double KIB_PER_MB = 1024;

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

    /** Returns what a JVM with the serial collector holds after a collection. */
    private static double heapMb(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        double sum = 0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1));
        }
        return sum == 0 ? Double.NaN : sum / KIB_PER_MB;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
