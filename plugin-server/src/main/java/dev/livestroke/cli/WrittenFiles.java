package dev.livestroke.cli;

import dev.livestroke.animator.CancellationToken;
import dev.livestroke.cli.output.OutputFiles;
import dev.livestroke.cli.terminal.Console;
import dev.livestroke.format.ExportedFile;
import dev.livestroke.format.ExportedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What formats made, gathered in memory until all of it can be written at once. */
final class WrittenFiles {

    private final Path folder;
    private final Console console;
    private final boolean quiet;
    private final List<Path> targets = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    WrittenFiles(Path folder, Console console, boolean quiet) {
        this.folder = folder;
        this.console = console;
        this.quiet = quiet;
    }

    /** Adds what one format made; its warnings are told at once. */
    void add(ExportedFiles exported) {
        Path first = target(exported.files().get(0));
        exported.warnings().forEach(warning -> warn(first + ": " + warning));
        long bytes = 0;
        for (ExportedFile file : exported.files()) {
            targets.add(target(file));
            contents.add(file.bytes());
            bytes += file.bytes().length;
        }
        int count = exported.files().size();
        lines.add(String.format(
                Locale.ROOT,
                "wrote %s%s (%.1f kB)",
                first,
                count > 1 ? " and " + (count - 1) + " more" : "",
                bytes / 1e3));
    }

    private Path target(ExportedFile file) {
        return folder.resolve(file.name()).normalize();
    }

    /** Adds a file that is no animation. */
    void add(Path target, byte[] content) {
        targets.add(target);
        contents.add(content);
        lines.add(String.format(Locale.ROOT, "wrote %s (%.1f kB)", target, content.length / 1e3));
    }

    /** Writes all files or none, and says so. */
    void write(OutputFiles files, CancellationToken token) {
        files.include(targets);
        files.write(contents, token);
        if (!quiet) {
            lines.forEach(console.out()::println);
        }
    }

    private void warn(String line) {
        if (!quiet) {
            console.err().println("warning: " + line);
        }
    }
}
