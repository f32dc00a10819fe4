package dev.livestroke.server.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.livestroke.animation.Animation;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.server.protocol.Capabilities;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.ExportSettings;
import dev.livestroke.server.recipe.AnimationBytes;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.recipe.Settings;
import dev.livestroke.server.store.Ending;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.LibraryFixture;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.Submission;
import dev.livestroke.server.workshop.ExportedFile;
import dev.livestroke.server.workshop.WorkshopException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LibraryShelfTest {

    @TempDir
    private Path folder;

    private Library library;
    private LibraryShelf shelf;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        Recipes recipes = new Recipes(library);
        shelf = new LibraryShelf(library, recipes, new Summaries(recipes));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_document_lists_all_its_versions_page_by_page_the_newest_first() {
        String first = finished("cat", "first");
        String second = waiting("cat", "second");
        String third = finished("cat", "third");
        finished("dog", "other");

        assertThat(ids(shelf.list(Optional.of("cat"), Optional.empty(), 2))).containsExactly(third, second);
        assertThat(ids(shelf.list(Optional.of("cat"), Optional.of(second), 2))).containsExactly(first);
        assertThat(ids(shelf.list(Optional.of("mouse"), Optional.empty(), 2))).isEmpty();
    }

    @Test
    void without_a_document_every_finished_version_is_listed() {
        String cat = finished("cat", "first");
        waiting("cat", "second");
        String dog = finished("dog", "third");

        assertThat(ids(shelf.list(Optional.empty(), Optional.empty(), 10))).containsExactlyInAnyOrder(cat, dog);
    }

    @Test
    void a_summary_tells_what_was_asked() {
        AnimationSummary summary = shelf.get(finished("cat", "first")).summary();

        assertThat(summary.name()).isEqualTo("first");
        assertThat(summary.prompt()).isEqualTo("a line waves");
        assertThat(summary.document()).contains("cat");
        assertThat(summary.durationSeconds()).isEqualTo(2);
        assertThat(summary.state()).isEqualTo(AnimationSummary.State.FINISHED);
        assertThat(summary.kept()).isFalse();
    }

    @Test
    void a_version_is_renamed_put_away_and_had_back() {
        String id = finished("cat", "first");

        assertThat(shelf.rename(id, "renamed").name()).isEqualTo("renamed");
        shelf.delete(id);
        assertThat(shelf.list(Optional.of("cat"), Optional.empty(), 10)).isEmpty();
        assertThat(shelf.list(Optional.empty(), Optional.empty(), 10)).isEmpty();
        assertThat(shelf.undelete(id).name()).isEqualTo("renamed");
        assertThat(ids(shelf.list(Optional.of("cat"), Optional.empty(), 10))).containsExactly(id);
        assertThat(shelf.undoWindow()).isPositive();
    }

    @Test
    void what_is_not_there_is_told_so() {
        for (String id : List.of("0000000000000000", "nonsense", "../../etc/passwd")) {
            refused(() -> shelf.get(id), ErrorCode.NOT_FOUND);
            refused(() -> shelf.rename(id, "new"), ErrorCode.NOT_FOUND);
            refused(() -> shelf.delete(id), ErrorCode.NOT_FOUND);
            refused(() -> shelf.export(id, "lottie", ExportSettings.DEFAULT), ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void every_format_on_offer_can_be_had() {
        String id = finished("cat", "Über: a \"line\"/..");

        for (Capabilities.Format format : ExportFormats.all()) {
            ExportedFile file = shelf.export(id, format.name(), ExportSettings.DEFAULT);
            assertThat(file.name()).startsWith("uber-a-line").matches("[a-z0-9.-]+");
            assertThat(file.bytes()).as(format.name()).isNotEmpty();
            assertThat(file.mediaType()).contains("/");
        }
    }

    @Test
    void an_export_takes_the_settings() {
        String id = finished("cat", "first");
        ExportSettings settings = new ExportSettings(
                Optional.of("once"),
                Optional.of(2.0),
                Optional.empty(),
                Optional.of(10.0),
                Optional.empty(),
                Optional.of("#ff8000"),
                Optional.empty(),
                Optional.empty(),
                List.of());

        String lottie = new String(shelf.export(id, "lottie", settings).bytes(), StandardCharsets.UTF_8);

        var root = JsonParser.parseString(lottie).getAsJsonObject();
        assertThat(root.get("fr").getAsDouble()).isEqualTo(10);
        assertThat(root.get("op").getAsDouble()).as("2 s at twice the speed").isEqualTo(10);
    }

    @Test
    void an_export_that_cannot_be_made_is_told_why() {
        String id = finished("cat", "first");
        ExportSettings purple = new ExportSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("purple"),
                Optional.empty(),
                Optional.empty(),
                List.of());

        refused(() -> shelf.export(id, "flash", ExportSettings.DEFAULT), ErrorCode.UNAVAILABLE);
        refused(() -> shelf.export(id, "lottie", purple), ErrorCode.BAD_VALUE);
        refused(() -> shelf.export(waiting("cat", "second"), "lottie", ExportSettings.DEFAULT), ErrorCode.UNAVAILABLE);
    }

    @Test
    void a_result_that_the_disk_lost_is_a_fault_of_the_library_and_not_of_the_client() throws Exception {
        String id = finished("cat", "first");
        try (var blobs = Files.walk(folder.resolve("blobs"))) {
            for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
                Files.delete(blob);
            }
        }

        refused(() -> shelf.get(id), ErrorCode.INTERNAL);
    }

    private String waiting(String document, String name) {
        return submit(document, name).id().text();
    }

    private StoredVersion submit(String document, String name) {
        AnimationRequest request = Requests.of(Orders.of("a line waves"), 7, PriorUse.USUAL);
        StoredVersion.Request asked = new StoredVersion.Request(
                "c-one",
                document,
                name,
                request.prompt(),
                7,
                Settings.of(request, PriorUse.USUAL).toJson());
        return library.ledger()
                .submit(List.of(new Submission(
                        asked,
                        library.put(AnimationBytes.ofDrawing(Orders.line())),
                        Optional.empty(),
                        LibraryFixture.EVENT)))
                .get(0);
    }

    private String finished(String document, String name) {
        StoredVersion version = submit(document, name);
        AnimationRequest request = Requests.of(Orders.of("a line waves"), 7, PriorUse.USUAL);
        byte[] result = AnimationBytes.ofResult(
                Animation.still(Orders.line(), request.timing()), request, "embedded", LibraryFixture.NOON);
        library.ledger()
                .end(
                        version.id(),
                        new Ending.Finished(library.put(result), "{}", false, LibraryFixture.NOON),
                        LibraryFixture.EVENT);
        return version.id().text();
    }

    private static List<String> ids(List<AnimationSummary> summaries) {
        return summaries.stream().map(AnimationSummary::id).toList();
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WorkshopException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
