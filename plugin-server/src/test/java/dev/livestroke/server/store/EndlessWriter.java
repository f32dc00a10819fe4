package dev.livestroke.server.store;

import java.nio.file.Path;
import java.util.Random;

/** Saves versions until it is killed; says the id of each when it is saved. */
final class EndlessWriter {

    static final int BLOB_BYTES = 20_000;

    private EndlessWriter() {}

    public static void main(String[] arguments) {
        Random random = new Random();
        try (Library library = Library.open(Path.of(arguments[0]))) {
            while (true) {
                System.out.println(save(library, random));
            }
        }
    }

    static VersionId save(Library library, Random random) {
        byte[] result = new byte[BLOB_BYTES];
        random.nextBytes(result);
        VersionId id = LibraryFixture.submit(library, "cat", "a version").id();
        Ending made = new Ending.Finished(library.put(result), "{}", false, LibraryFixture.NOON);
        library.ledger().end(id, made, LibraryFixture.EVENT);
        return id;
    }
}
