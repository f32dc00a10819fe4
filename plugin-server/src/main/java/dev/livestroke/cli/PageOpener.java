package dev.livestroke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Opens a link in the user's browser. The link itself would show in the list of processes, which everyone on the computer
 * can read, so the browser is told a file that only the user can read and that leads on.
 */
final class PageOpener {

    private final Path folder;

    PageOpener(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException if there is no browser to be opened */
    void open(String link) throws IOException {
        Path page = Files.createTempFile(folder, "open", ".html");
        page.toFile().deleteOnExit();
        Files.writeString(
                page,
                "<!doctype html><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                        + "<script>location.replace(\"" + link + "\")</script>");
        new ProcessBuilder(command(page.toUri().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(String uri) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return List.of("open", uri);
        }
        return system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", uri)
                : List.of("xdg-open", uri);
    }
}
