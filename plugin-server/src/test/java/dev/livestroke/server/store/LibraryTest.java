package dev.livestroke.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.LibraryInUseException;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.sql.LibraryDamagedException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LibraryTest {

    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void reopen() {
        library.close();
        open();
    }

    @Test
    void versions_of_a_document_are_numbered_in_the_order_of_requests() {
        LibraryFixture.submit(library, "cat", "first");
        LibraryFixture.submit(library, "dog", "other");
        LibraryFixture.submit(library, "cat", "second");

        assertThat(library.history("cat")).extracting(StoredVersion::number).containsExactly(1, 2);
        assertThat(library.history("cat"))
                .extracting(version -> version.request().name())
                .containsExactly("first", "second");
    }

    @Test
    void everything_that_was_asked_for_comes_back_after_a_restart() {
        StoredVersion before = LibraryFixture.finished(library, "cat", "first");
        reopen();

        assertThat(library.version(before.id())).contains(before);
        assertThat(library.read(before.drawing())).isEqualTo(LibraryFixture.bytes("drawing of cat"));
        assertThat(before.state())
                .isInstanceOfSatisfying(
                        Ending.Finished.class,
                        made -> assertThat(library.read(made.animation()))
                                .isEqualTo(LibraryFixture.bytes("result of first")));
    }

    @Test
    void the_list_shows_finished_versions_newest_first_page_by_page() {
        for (int i = 1; i <= 5; i++) {
            LibraryFixture.finished(library, "cat", "v" + i);
        }
        LibraryFixture.submit(library, "cat", "unfinished");

        var first = library.list(VersionFilter.newest(3));
        var rest = library.list(
                new VersionFilter(Optional.of("cat"), Optional.of(first.get(2).id()), 3));

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(first).doesNotContainAnyElementsOf(rest);
        assertThat(library.list(new VersionFilter(Optional.of("dog"), Optional.empty(), 3)))
                .isEmpty();
    }

    @Test
    void equal_content_is_kept_once() {
        BlobHash one = library.put(LibraryFixture.bytes("same"));
        BlobHash two = library.put(LibraryFixture.bytes("same"));

        assertThat(one).isEqualTo(two);
        // SHA-256 of "abc", FIPS 180-2, appendix B.1
        assertThat(library.put(LibraryFixture.bytes("abc")).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_start_removes_blobs_without_a_row_and_keeps_the_others() throws IOException {
        StoredVersion version = LibraryFixture.finished(library, "cat", "first");
        BlobHash orphan = library.put(LibraryFixture.bytes("a crash came before its row"));
        Path half = Files.writeString(library.folder().blobs().resolve(".half.part"), "half");
        reopen();

        assertThatThrownBy(() -> library.read(orphan)).hasMessageContaining("is missing");
        assertThat(half).doesNotExist();
        assertThat(library.read(version.drawing())).isNotEmpty();
    }

    @Test
    void a_blob_whose_bytes_changed_is_not_returned() throws IOException {
        BlobHash hash = library.put(LibraryFixture.bytes("good"));
        Path file = library.folder().blobs().resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
        Files.writeString(file, "bad!");

        assertThatThrownBy(() -> library.read(hash))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_second_instance_is_told_so() {
        assertThatThrownBy(() -> Library.open(folder))
                .isInstanceOf(LibraryInUseException.class)
                .hasMessageContaining("is in use by another Livestroke")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void a_folder_that_is_a_file_is_told_so() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Library.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot keep a library in " + file);
    }

    @Test
    void a_damaged_database_is_told_at_the_start() throws IOException {
        for (int i = 0; i < 200; i++) {
            LibraryFixture.submit(library, "cat", "version " + i);
        }
        library.close();
        try (RandomAccessFile file =
                new RandomAccessFile(library.folder().database().toFile(), "rw")) {
            file.seek(4096);
            file.write(new byte[64 << 10]);
        }

        assertThatThrownBy(() -> Library.open(folder)).isInstanceOf(LibraryDamagedException.class);
    }

    @Test
    void a_database_of_a_newer_Livestroke_is_left_alone() throws Exception {
        library.close();
        String url = "jdbc:sqlite:" + library.folder().database();
        try (var connection = java.sql.DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> Library.open(folder)).hasMessageContaining("was made by a newer Livestroke");
    }
}
