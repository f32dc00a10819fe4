package dev.livestroke.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesTest {

    @TempDir
    private Path folder;

    private Library library;
    private VersionId cat;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        cat = LibraryFixture.finished(library, "cat", "first").id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private String name() {
        return library.version(cat).orElseThrow().request().name();
    }

    @Test
    void a_renaming_is_undone_and_done_again() {
        library.rename(cat, "second");
        library.rename(cat, "third");

        library.undo("cat");
        assertThat(name()).isEqualTo("second");
        library.undo("cat");
        assertThat(name()).isEqualTo("first");
        library.redo("cat");
        library.redo("cat");
        assertThat(name()).isEqualTo("third");
    }

    @Test
    void a_deleted_version_leaves_the_list_and_comes_back() {
        library.delete(cat);
        assertThat(library.list(VersionFilter.newest(10))).isEmpty();
        assertThat(library.history("cat")).hasSize(1);

        library.undo("cat");
        assertThat(library.list(VersionFilter.newest(10))).hasSize(1);

        library.redo("cat");
        library.undelete(cat);
        assertThat(library.list(VersionFilter.newest(10))).hasSize(1);
    }

    @Test
    void deleting_twice_is_one_change() {
        library.delete(cat);
        library.delete(cat);

        assertThat(library.changes("cat")).hasSize(1);
    }

    @Test
    void a_new_change_makes_an_end_of_what_was_undone() {
        library.rename(cat, "second");
        library.undo("cat");
        library.rename(cat, "other");

        assertThat(library.redo("cat")).isEmpty();
        assertThat(library.changes("cat")).extracting(Change::after).containsExactly("other");
        assertThat(name()).isEqualTo("other");
    }

    @Test
    void documents_have_histories_of_their_own() {
        VersionId dog = LibraryFixture.finished(library, "dog", "dog").id();
        library.rename(cat, "second");
        library.rename(dog, "wolf");

        library.undo("cat");

        assertThat(name()).isEqualTo("first");
        assertThat(library.version(dog).orElseThrow().request().name()).isEqualTo("wolf");
    }

    @Test
    void nothing_to_undo_is_no_error() {
        assertThat(library.undo("cat")).isEmpty();
        assertThat(library.undo("nobody")).isEmpty();
    }

    @Test
    void an_unknown_version_and_a_blank_name_are_refused() {
        assertThatThrownBy(() -> library.rename(VersionId.next(), "x")).hasMessageContaining("there is no version");
        assertThatThrownBy(() -> library.rename(cat, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
