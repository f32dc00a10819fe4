package dev.livestroke.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the plugin's page, from the class path; if the page was not built, a plain one that says so. */
final class PageFiles {

    private static final String FOLDER = "/dev/livestroke/ui/page/";
    private static final String INDEX = "index.html";
    private static final String NOT_BUILT = "not-built.html";
    /** No empty step, none that starts with a dot: nothing outside the folder can be named. */
    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    void serve(Context context) {
        String name = context.path().substring(1);
        boolean root = name.isEmpty();
        Optional<byte[]> bytes = read(FOLDER + (root ? INDEX : name), root ? INDEX : name);
        if (bytes.isEmpty() && root) {
            bytes = readOwn();
        }
        byte[] found = bytes.orElseThrow(() -> new NotFoundResponse("there is no such page"));
        context.status(HttpStatus.OK)
                .contentType(mediaType(root ? INDEX : name))
                .result(found);
    }

    private static Optional<byte[]> read(String resource, String name) {
        if (!NAME.matcher(name).matches() || !MEDIA_TYPES.containsKey(extension(name))) {
            return Optional.empty();
        }
        return resource(resource);
    }

    private static Optional<byte[]> readOwn() {
        return resource(NOT_BUILT);
    }

    private static Optional<byte[]> resource(String resource) {
        try (InputStream stream = PageFiles.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(extension(name), "application/octet-stream");
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
