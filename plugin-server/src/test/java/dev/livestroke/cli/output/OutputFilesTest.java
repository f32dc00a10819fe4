package dev.livestroke.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.animator.CancellationToken;
import dev.livestroke.export.ExportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutputFilesTest {

    @TempDir
    private Path folder;

    @Test
    void if_the_last_file_fails_the_first_ones_are_as_before() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "before");
        Path fresh = folder.resolve("fresh.svg");
        Path doomed = folder.resolve("doomed.png");

        try (OutputFiles files = prepare(old, fresh, doomed)) {
            Files.createDirectory(doomed); // someone else took the name meanwhile

            assertThatThrownBy(() -> files.write(bytes("1", "2", "3"), new CancellationToken()))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("doomed.png");
        }

        assertThat(old).hasContent("before");
        assertThat(names()).containsExactly("doomed.png", "old.json");
    }

    @Test
    void a_cancelled_run_writes_nothing() throws IOException {
        CancellationToken token = new CancellationToken();
        token.cancel();

        try (OutputFiles files = prepare(folder.resolve("a/b/c.json"))) {
            assertThat(folder.resolve("a/b")).isDirectory();
            assertThatThrownBy(() -> files.write(bytes("1"), token)).isInstanceOf(CancellationException.class);
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void new_folders_stay_if_something_was_written() {
        Path file = folder.resolve("a/b/c.json");

        try (OutputFiles files = prepare(file)) {
            files.write(bytes("content"), new CancellationToken());
        }

        assertThat(file).hasContent("content");
    }

    @Test
    void folders_that_were_there_stay() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));

        prepare(mine.resolve("c.json")).close();

        assertThat(mine).isEmptyDirectory();
    }

    private OutputFiles prepare(Path... targets) {
        return OutputFiles.prepare(List.of(targets), folder.resolve("drawing.svg"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<byte[]> bytes(String... contents) {
        return Stream.of(contents)
                .map(content -> content.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
