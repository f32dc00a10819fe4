package dev.livestroke.catalog;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;

/** A hub of one pipeline on this machine, which can be told to misbehave. */
public final class MoodyHub implements AutoCloseable {

    private final HttpServer server;
    private final String repository;
    private final Map<String, byte[]> files = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> breakAfter = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> moods = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> extra = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> damaged = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, MoodyHub> elsewhere = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, List<Long>> ranges = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ignoresRanges;

    /** Starts to answer for the pipeline {@code repository}, which has no files yet. */
    public MoodyHub(String repository) throws IOException {
        this.repository = repository;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "moody-hub");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void put(String path, byte[] content) {
        files.put(path, content);
    }

    public byte[] content(String path) {
        return files.get(path);
    }

    void breakOffAfter(String path, int bytes, int times) {
        breakAfter.put(path, bytes);
        moods.put(path, times);
    }

    void ignoreRanges() {
        ignoresRanges = true;
    }

    void appendTo(String path, int bytes) {
        extra.put(path, bytes);
    }

    void damage(String path, int times) {
        damaged.put(path, times);
    }

    void redirect(String path, MoodyHub other) {
        elsewhere.put(path, other);
    }

    /** Returns from where each request for the file wanted it. */
    public List<Long> ranges(String path) {
        return List.copyOf(ranges.getOrDefault(path, List.of()));
    }

    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            tokens.add(token == null ? "" : token);
            String path = exchange.getRequestURI().getPath();
            String resolve = "/" + repository + "/resolve/main/";
            if (path.equals("/api/models/" + repository + "/tree/main")) {
                byte[] list = list().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, list.length);
                exchange.getResponseBody().write(list);
            } else if (path.startsWith(resolve) && files.containsKey(path.substring(resolve.length()))) {
                file(exchange, path.substring(resolve.length()));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        if (elsewhere.containsKey(path)) {
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            elsewhere.get(path).address()
                                    + exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        byte[] content = files.get(path).clone();
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        ranges.computeIfAbsent(path, first -> new ArrayList<>()).add((long) from);
        from = ignoresRanges ? 0 : from;
        if (took(damaged, path)) {
            content[content.length / 2] ^= 1;
        }
        int more = extra.getOrDefault(path, 0);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from + more);
        if (took(moods, path)) {
            exchange.getResponseBody().write(content, from, Math.min(breakAfter.get(path), content.length - from));
            exchange.getResponseBody().flush();
            throw new IOException("the connection is cut, as told");
        }
        exchange.getResponseBody().write(content, from, content.length - from);
        exchange.getResponseBody().write(new byte[more]);
    }

    private static boolean took(Map<String, Integer> left, String path) {
        int times = left.getOrDefault(path, 0);
        left.put(path, times - 1);
        return times > 0;
    }

    private String list() {
        List<Map<String, Object>> entries = new ArrayList<>();
        entries.add(Map.of("type", "directory", "path", "unet", "oid", "0", "size", 0));
        files.forEach((path, content) -> entries.add(
                path.endsWith(".json")
                        ? Map.of("type", "file", "path", path, "size", content.length, "oid", gitBlob(content))
                        : Map.of(
                                "type",
                                "file",
                                "path",
                                path,
                                "size",
                                content.length,
                                "oid",
                                "0",
                                "lfs",
                                Map.of("oid", digest("SHA-256", content), "size", content.length))));
        return new Gson().toJson(entries);
    }

    private static String gitBlob(byte[] content) {
        byte[] header = ("blob " + content.length + '\0').getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[header.length + content.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(content, 0, all, header.length, content.length);
        return digest("SHA-1", all);
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
