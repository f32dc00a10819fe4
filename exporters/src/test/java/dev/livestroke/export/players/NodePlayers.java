package dev.livestroke.export.players;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Plays files in the players that run in Node or in a browser, through {@code src/test/browser/play.mjs}. */
final class NodePlayers {

    private static final Path SCRIPTS = Path.of("src", "test", "browser");
    private static final String UNPACKED = "unpacked";
    private static final long LIMIT_MINUTES = 90;

    private NodePlayers() {}

    /** One file, the ids that its elements must have in a browser, and the moments to take pictures of. */
    record Job(String player, String file, int width, int height, List<String> ids, List<Picture> pictures) {}

    /** A moment and the PNG to write. */
    record Picture(double seconds, String file) {}

    /** Writes the pictures of all jobs; fails if a player fails. */
    static void play(List<Job> jobs, Path folder) {
        try {
            Path chromium = chromiumFolder();
            Path request = folder.resolve("request.json");
            Path log = folder.resolve("browser.log");
            Files.writeString(request, new Gson().toJson(Map.of("jobs", jobs)));
            ProcessBuilder node =
                    new ProcessBuilder("node", SCRIPTS.resolve("play.mjs").toString(), request.toString());
            node.environment().put("TMPDIR", chromium.toString());
            Settings.firefox().ifPresent(firefox -> node.environment().put("FIREFOX", firefox));
            node.redirectErrorStream(true).redirectOutput(log.toFile());
            Process process = node.start();
            boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError((ended ? "a player failed" : "the players did not finish") + "; "
                        + "the browser tests need Node.js 20 or newer, and on other systems than Linux x86-64 the"
                        + " variable CHROMIUM:\n" + Files.readString(log, StandardCharsets.UTF_8));
            }
            Files.writeString(chromium.resolve(UNPACKED), "");
        } catch (IOException cause) {
            throw new AssertionError("cannot run the players; the browser tests need Node.js 20 or newer", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the players ran", cause);
        }
    }

    /** Chromium is unpacked once for each state of the lock file; a folder that was left half done is emptied. */
    private static Path chromiumFolder() throws IOException {
        String lock = Files.readString(SCRIPTS.resolve("package-lock.json"));
        Path folder = Path.of("target", "chromium-" + Integer.toHexString(lock.hashCode()))
                .toAbsolutePath();
        if (Files.exists(folder) && !Files.exists(folder.resolve(UNPACKED))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
