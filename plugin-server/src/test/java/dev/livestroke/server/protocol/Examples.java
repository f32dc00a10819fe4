package dev.livestroke.server.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example messages in docs/protocol-examples, which the plugin's tests read too. */
public final class Examples {

    private static final Path DOCS = Path.of("..", "docs");

    private Examples() {}

    /** One example: its file, and its text. */
    public record Example(Path file, String text) {
        @Override
        public String toString() {
            return file.getParent().getFileName() + "/" + file.getFileName();
        }
    }

    /** Returns what clients say. */
    public static Stream<Example> ofClients() {
        return in("client");
    }

    /** Returns what the server says. */
    public static Stream<Example> ofTheServer() {
        return in("server");
    }

    /** Returns the text of docs/asyncapi.yaml. */
    static String document() {
        return read(DOCS.resolve("asyncapi.yaml"));
    }

    private static Stream<Example> in(String folder) {
        try (Stream<Path> files = Files.list(DOCS.resolve("protocol-examples").resolve(folder))) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(file -> new Example(file, read(file)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
