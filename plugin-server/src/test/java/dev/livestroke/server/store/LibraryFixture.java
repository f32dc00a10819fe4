package dev.livestroke.server.store;

import dev.livestroke.server.store.file.BlobHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versions for tests. */
public final class LibraryFixture {

    public static final LoggedEvent.Text EVENT = new LoggedEvent.Text("queued", "{}");
    public static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private LibraryFixture() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the bytes of the result that {@link #finished} makes. */
    public static byte[] result(String name) {
        return bytes("result of " + name);
    }

    public static Submission submission(Library library, String document, String name) {
        return new Submission(
                new StoredVersion.Request("figma", document, name, "a cat jumps", 7, "{\"steps\":150}"),
                library.put(bytes("drawing of " + document)),
                Optional.empty(),
                EVENT);
    }

    public static StoredVersion submit(Library library, String document, String name) {
        return library.ledger()
                .submit(List.of(submission(library, document, name)))
                .get(0);
    }

    /** Returns a version that was made: its result is the text "result of NAME". */
    public static StoredVersion finished(Library library, String document, String name) {
        StoredVersion version = submit(library, document, name);
        BlobHash result = library.put(result(name));
        library.ledger().end(version.id(), new Ending.Finished(result, "{}", false, NOON), EVENT);
        return library.version(version.id()).orElseThrow();
    }
}
