package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.LibraryFixture;
import dev.livestroke.server.store.StoredVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LibraryCommandTest {

    @TempDir
    private Path temp;

    private Path folder;
    private StoredVersion version;

    @BeforeEach
    void fill() {
        folder = temp.resolve("library");
        try (Library library = Library.open(folder)) {
            version = LibraryFixture.finished(library, "cat", "first");
        }
    }

    private CommandRun library(String... arguments) {
        String[] whole = new String[arguments.length + 3];
        whole[0] = "library";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        whole[arguments.length + 1] = "--library";
        whole[arguments.length + 2] = folder.toString();
        return CommandRun.of(CommandRun::none, whole);
    }

    @Test
    void a_sound_library_is_told_so() {
        CommandRun run = library("check").ended(ExitCode.OK);

        assertThat(run.out()).contains("1 versions, 2 files, 0 that nothing needs");
    }

    @Test
    void faults_are_listed_and_end_with_a_code_of_their_own() throws IOException {
        String hash = version.drawing().hex();
        Files.delete(folder.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash));

        CommandRun run = library("check").ended(ExitCode.LIBRARY);

        assertThat(run.err()).contains("fault: ").contains(hash).contains("livestroke library restore");
    }

    @Test
    void a_backup_comes_back() {
        Path file = temp.resolve("backup.zip");
        library("backup", file.toString()).ended(ExitCode.OK);
        try (Library library = Library.open(folder)) {
            library.rename(version.id(), "renamed");
        }

        CommandRun run = library("restore", file.toString()).ended(ExitCode.OK);

        assertThat(run.out()).contains("restored 1 versions").contains("is kept as");
        try (Library library = Library.open(folder)) {
            assertThat(library.version(version.id())).contains(version);
        }
    }

    @Test
    void a_file_that_exists_is_replaced_only_by_force() throws IOException {
        Path file = Files.writeString(temp.resolve("backup.zip"), "precious");

        library("backup", file.toString()).ended(ExitCode.OUTPUT);
        assertThat(file).content().isEqualTo("precious");

        library("backup", file.toString(), "--force").ended(ExitCode.OK);
    }

    @Test
    void a_library_in_use_is_not_restored() {
        Path file = temp.resolve("backup.zip");
        library("backup", file.toString()).ended(ExitCode.OK);
        Library running = Library.open(folder);
        try (running) {
            assertThat(library("restore", file.toString())
                            .ended(ExitCode.LIBRARY)
                            .err())
                    .contains("is in use by another Livestroke");
        }
    }

    @Test
    void no_library_is_told_so() {
        folder = temp.resolve("nowhere");

        assertThat(library("check").ended(ExitCode.LIBRARY).err()).contains("there is no library in");
    }

    @Test
    void a_worker_without_a_server_is_told_so() {
        CommandRun run = CommandRun.of(CommandRun::none, "worker", "--connect", temp.toString());

        assertThat(run.ended(ExitCode.USAGE).err()).contains("start livestroke serve first");
    }
}
