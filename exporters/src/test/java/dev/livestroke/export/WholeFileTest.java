package dev.livestroke.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void text_is_written_as_utf_8_and_nothing_else_is_left_in_the_folder() throws IOException {
        WholeFile.write(folder.resolve("a.json"), "fish \uD83D\uDC1F");

        assertThat(folder.resolve("a.json")).hasContent("fish \uD83D\uDC1F");
        assertThat(folder).isDirectoryContaining("glob:**/a.json");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void a_file_that_exists_is_replaced() throws IOException {
        Path target = Files.writeString(folder.resolve("a.json"), "a long text from before");

        WholeFile.write(target, "new");

        assertThat(target).hasContent("new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links need rights there")
    void a_symbolic_link_stays_and_the_file_it_names_is_replaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        WholeFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void a_folder_is_refused_and_stays() {
        assertThatThrownBy(() -> WholeFile.write(folder, "x"))
                .isInstanceOf(ExportException.class)
                .hasMessage("cannot write " + folder + ": it is a folder; name a file inside it, or another file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_missing_folder_is_named() {
        Path target = folder.resolve("none").resolve("a.json");

        assertThatThrownBy(() -> WholeFile.write(target, "x"))
                .isInstanceOf(ExportException.class)
                .hasMessage("cannot write " + target + ": " + folder.resolve("none")
                        + " does not exist; create that folder, or name another");
    }

    @Test
    void a_file_in_a_folders_place_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> WholeFile.write(file.resolve("a.json"), "x"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(file + " is not a folder");
    }

    @Test
    void a_name_that_is_too_long_leaves_nothing_behind() {
        Path target = folder.resolve("x".repeat(300));

        assertThatThrownBy(() -> WholeFile.write(target, "x"))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("cannot write " + target + ": ")
                .hasMessageEndingWith("; try another folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_full_disk_and_missing_rights_are_told_in_plain_words() {
        Path target = Path.of("out", "a.json");

        assertThat(WholeFile.explain(target, new IOException("No space left on device")))
                .isEqualTo("cannot write " + target
                        + ": the disk is full; free some space, or name a folder on another disk");
        assertThat(WholeFile.explain(target, new FileSystemException("p", null, "Disk quota exceeded")))
                .contains("the disk is full");
        assertThat(WholeFile.explain(target, new AccessDeniedException("p")))
                .isEqualTo("cannot write " + target
                        + ": no permission to write in its folder; change the folder's permissions, or name another"
                        + " folder");
        assertThat(WholeFile.explain(target, new FileSystemException("p", null, "Read-only\nfile system")))
                .isEqualTo("cannot write " + target + ": Read-only file system; try another folder");
    }
}
