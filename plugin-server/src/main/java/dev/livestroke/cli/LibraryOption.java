package dev.livestroke.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the library is. */
final class LibraryOption {

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The folder of the library (default: .livestroke/library in your home folder).")
    private Path folder = Path.of(System.getProperty("user.home"), ".livestroke", "library");

    Path folder() {
        return folder;
    }
}
