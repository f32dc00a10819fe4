package dev.livestroke.server.store;

import dev.livestroke.server.store.archive.LibraryCheck;
import dev.livestroke.server.store.file.StoreFullException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Saves versions until the disk is full, looks whether all are there, makes space and goes on. */
final class FullDiskProbe {

    private static final int SPARE_BYTES = 2 << 20;

    private FullDiskProbe() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path spare = Files.write(folder.resolveSibling("spare"), new byte[SPARE_BYTES]);
        try (Library library = Library.open(folder)) {
            List<VersionId> saved = fill(library);
            requireAll(library, saved);
            Files.delete(spare);
            EndlessWriter.save(library, new Random(2));
            System.out.println("saved again without a restart, "
                    + LibraryCheck.of(library.folder()).faults().size() + " faults");
        }
    }

    private static List<VersionId> fill(Library library) {
        List<VersionId> saved = new ArrayList<>();
        Random random = new Random(1);
        while (true) {
            try {
                saved.add(EndlessWriter.save(library, random));
            } catch (StoreFullException full) {
                System.out.println("full: " + full.getMessage());
                return saved;
            }
        }
    }

    private static void requireAll(Library library, List<VersionId> saved) {
        for (VersionId id : saved) {
            Ending.Finished made =
                    (Ending.Finished) library.version(id).orElseThrow().state();
            library.read(made.animation());
        }
        if (saved.size() == library.list(VersionFilter.newest(1000)).size()) {
            System.out.println("kept all that was saved");
        }
    }
}
