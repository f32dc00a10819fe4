package dev.livestroke.cli;

import dev.livestroke.cli.terminal.Console;
import dev.livestroke.server.store.archive.LibraryBackup;
import dev.livestroke.server.store.archive.LibraryCheck;
import dev.livestroke.server.store.archive.LibraryRestore;
import dev.livestroke.server.store.file.LibraryFolder;
import dev.livestroke.server.store.file.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livestroke library}: looks after the library from outside of the server. */
@Command(
        name = "library",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks the library, copies it into one file, and puts such a file back.",
        synopsisSubcommandLabel = "check|backup|restore",
        sortOptions = false)
final class LibraryCommand implements Runnable {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LibraryCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {"Reads everything in the library and tells what is wrong.", "A running server does not mind."
            })
    void check(@Mixin LibraryOption library) {
        LibraryCheck found = told(() -> LibraryCheck.of(LibraryFolder.existing(library.folder())));
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d versions, %d files, %d that nothing needs%n",
                        library.folder(),
                        found.versions(),
                        found.blobs(),
                        found.orphans());
        if (!found.isSound()) {
            found.faults().forEach(fault -> console.err().println("fault: " + fault));
            throw new CommandFailure(
                    ExitCode.LIBRARY,
                    "the library has " + found.faults().size() + " faults; put a backup back with livestroke library"
                            + " restore FILE");
        }
    }

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = {"Copies the whole library into one file.", "A running server does not mind."})
    void backup(
            @Parameters(paramLabel = "FILE", description = "The file; a ZIP.") Path file,
            @Option(names = "--force", description = "Replace the file if it exists.") boolean force,
            @Mixin LibraryOption library) {
        if (Files.exists(file) && !force) {
            throw new CommandFailure(
                    ExitCode.OUTPUT, "the file " + file + " exists; name another one, or replace it with --force");
        }
        LibraryBackup written = told(() -> LibraryBackup.write(LibraryFolder.existing(library.folder()), file));
        console.out()
                .printf(Locale.ROOT, "wrote %s: %d versions, %d files%n", file, written.versions(), written.blobs());
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the library what a backup holds. What was there before is kept beside it.",
                "The server must not run."
            })
    void restore(
            @Parameters(paramLabel = "FILE", description = "What livestroke library backup wrote.") Path file,
            @Mixin LibraryOption library) {
        LibraryRestore restored = told(() -> LibraryRestore.read(file, library.folder(), Clock.systemUTC()));
        console.out().printf(Locale.ROOT, "restored %d versions to %s%n", restored.versions(), library.folder());
        restored.before().ifPresent(before -> console.out().println("the library of before is kept as " + before));
    }

    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException refused) {
            throw new CommandFailure(ExitCode.LIBRARY, FailureReport.firstLine(refused), refused);
        }
    }
}
