package dev.livestroke.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The built plugin of one design tool, as it lies in plugin-ui's jar beside a list of its files. */
public final class PluginFiles {

    private static final String LIST = "files.txt";

    private final String folder;
    private final List<String> names;

    private PluginFiles(String folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /** Returns the plugin of {@code tool}; empty if the UI was not built, for want of Node. */
    public static Optional<PluginFiles> of(DesignTool tool) {
        String folder = "/dev/livestroke/ui/" + tool.word() + "/";
        return read(folder + LIST)
                .map(list -> new String(list, StandardCharsets.UTF_8).lines().toList())
                .map(names -> new PluginFiles(folder, names));
    }

    /**
     * Writes all files below {@code target}; what a former version left there under the same names is replaced.
     *
     * @throws IOException if one cannot be written
     */
    public void writeTo(Path target) throws IOException {
        for (String name : names) {
            Path file = target.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, read(folder + name).orElseThrow(() -> new IOException("no " + name + " in the jar")));
        }
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream stream = PluginFiles.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
