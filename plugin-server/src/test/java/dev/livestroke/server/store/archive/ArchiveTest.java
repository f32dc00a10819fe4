package dev.livestroke.server.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.LibraryFixture;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.VersionFilter;
import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.LibraryFolder;
import dev.livestroke.server.store.file.LibraryInUseException;
import dev.livestroke.server.store.file.StoreException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private Path folder;
    private Path backup;

    @BeforeEach
    void name() {
        folder = temp.resolve("library");
        backup = temp.resolve("backup.zip");
    }

    private List<String> names(Path root) {
        try (Library library = Library.open(root)) {
            return library.list(VersionFilter.newest(100)).stream()
                    .map(version -> version.request().name())
                    .sorted()
                    .toList();
        }
    }

    private StoredVersion add(String name) {
        try (Library library = Library.open(folder)) {
            return LibraryFixture.finished(library, "cat", name);
        }
    }

    private LibraryFolder existing() {
        return LibraryFolder.existing(folder);
    }

    @Test
    void a_backup_that_is_written_beside_a_running_server_comes_back_elsewhere() {
        try (Library library = Library.open(folder)) {
            StoredVersion version = LibraryFixture.finished(library, "cat", "first");
            assertThat(LibraryBackup.write(existing(), backup)).isEqualTo(new LibraryBackup(1, 2));

            Path elsewhere = temp.resolve("elsewhere");
            LibraryRestore.read(backup, elsewhere, NOON);

            try (Library restored = Library.open(elsewhere)) {
                assertThat(restored.version(version.id())).isEqualTo(library.version(version.id()));
                assertThat(restored.read(version.drawing())).isEqualTo(library.read(version.drawing()));
            }
        }
    }

    @Test
    void a_restore_keeps_what_was_there_before_and_its_blobs() {
        add("first");
        LibraryBackup.write(existing(), backup);
        add("second");

        LibraryRestore restored = LibraryRestore.read(backup, folder, NOON);

        assertThat(names(folder)).containsExactly("first");
        Path before = restored.before().orElseThrow();
        assertThat(before).hasFileName("library-before-restore-20261130-120000.db");
        names(folder); // a start, which sweeps
        assertThat(LibraryCheck.of(existing()).isSound()).isTrue();
        try (Library library = Library.open(folder)) {
            assertThat(library.read(BlobHash.of(LibraryFixture.result("second"))))
                    .isNotEmpty();
        }
    }

    @Test
    void a_damaged_database_is_put_aside_and_replaced() throws IOException {
        add("first");
        LibraryBackup.write(existing(), backup);
        Files.writeString(existing().database(), "this is no database, and long enough to be seen as none".repeat(99));

        LibraryRestore restored = LibraryRestore.read(backup, folder, NOON);

        assertThat(names(folder)).containsExactly("first");
        assertThat(restored.before().orElseThrow()).exists().hasFileName("library-damaged-20261130-120000.db");
    }

    @Test
    void a_running_server_is_not_restored_under_its_feet() {
        add("first");
        LibraryBackup.write(existing(), backup);
        Library running = Library.open(folder);
        try (running) {
            assertThatThrownBy(() -> LibraryRestore.read(backup, folder, NOON))
                    .isInstanceOf(LibraryInUseException.class);
        }
    }

    @Test
    void a_file_that_is_no_backup_changes_nothing() throws IOException {
        add("first");
        Files.writeString(backup, "hello");

        assertThatThrownBy(() -> LibraryRestore.read(backup, folder, NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not a sound backup");
        assertThat(names(folder)).containsExactly("first");
    }

    @Test
    void a_backup_with_a_changed_or_a_missing_blob_changes_nothing() throws IOException {
        StoredVersion version = add("first");
        LibraryBackup.write(existing(), backup);
        add("second");
        try (FileSystem zip = FileSystems.newFileSystem(backup)) {
            Files.writeString(zip.getPath("blobs", version.drawing().hex()), "changed");
        }
        assertThatThrownBy(() -> LibraryRestore.read(backup, folder, NOON)).hasMessageContaining("another content");

        try (FileSystem zip = FileSystems.newFileSystem(backup)) {
            Files.delete(zip.getPath("blobs", version.drawing().hex()));
        }
        Path elsewhere = temp.resolve("elsewhere");
        assertThatThrownBy(() -> LibraryRestore.read(backup, elsewhere, NOON)).hasMessageContaining("is missing");

        assertThat(names(folder)).containsExactly("first", "second");
    }

    @Test
    void an_entry_with_a_path_of_its_own_is_refused() throws IOException {
        add("first");
        LibraryBackup.write(existing(), backup);
        try (FileSystem zip = FileSystems.newFileSystem(backup)) {
            Files.writeString(zip.getPath("blobs", "evil.sh"), "rm");
        }

        assertThatThrownBy(() -> LibraryRestore.read(backup, folder, NOON))
                .hasMessageContaining("an entry \"blobs/evil.sh\"");
    }

    @Test
    void a_check_counts_and_finds_what_is_missing_or_changed() throws IOException {
        StoredVersion version = add("first");
        assertThat(LibraryCheck.of(existing())).isEqualTo(new LibraryCheck(1, 2, 0, List.of()));

        Files.writeString(blob(version.drawing()), "changed");
        Files.delete(blob(BlobHash.of(LibraryFixture.result("first"))));

        LibraryCheck found = LibraryCheck.of(existing());
        assertThat(found.isSound()).isFalse();
        assertThat(found.faults())
                .hasSize(2)
                .anyMatch(f -> f.contains("damaged"))
                .anyMatch(f -> f.contains("missing"));
    }

    private Path blob(BlobHash hash) {
        return existing().blobs().resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    @Test
    void a_folder_without_a_library_is_told_so() {
        assertThatThrownBy(() -> LibraryFolder.existing(temp.resolve("nowhere")))
                .hasMessageContaining("there is no library in");
    }
}
