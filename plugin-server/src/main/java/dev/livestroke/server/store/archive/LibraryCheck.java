package dev.livestroke.server.store.archive;

import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.Blobs;
import dev.livestroke.server.store.file.LibraryFolder;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.sql.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a thorough look at a library found; a running server does not mind.
 *
 * @param versions how many versions it holds, in any state
 * @param blobs how many blobs they point to
 * @param orphans blobs that nothing points to: the next start removes them
 * @param faults what is wrong, a line each
 */
public record LibraryCheck(long versions, int blobs, int orphans, List<String> faults) {

    /** Copies the list. */
    public LibraryCheck {
        faults = List.copyOf(faults);
    }

    /**
     * Reads every row and every blob.
     *
     * @throws StoreException if there is no library, or its database cannot be opened at all
     */
    public static LibraryCheck of(LibraryFolder folder) {
        Blobs blobs = new Blobs(folder.blobs());
        try (Database database = Database.openBeside(folder.database())) {
            Set<BlobHash> present = new HashSet<>(blobs.all());
            List<BlobHash> wanted = database.read(Contents::blobs);
            List<String> faults = new ArrayList<>(database.read(Contents::faults));
            wanted.forEach(hash -> addFault(blobs, hash, faults));
            wanted.forEach(present::remove);
            return new LibraryCheck(database.read(Contents::versions), wanted.size(), present.size(), faults);
        }
    }

    private static void addFault(Blobs blobs, BlobHash hash, List<String> faults) {
        try {
            blobs.read(hash);
        } catch (StoreException fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }
    }

    /** Returns whether nothing is wrong. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
