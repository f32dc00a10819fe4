package dev.livestroke.server.store;

import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.Blobs;
import dev.livestroke.server.store.file.LibraryFolder;
import dev.livestroke.server.store.file.LibraryLock;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.sql.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of all documents, on disk. What a method did is safe against kill -9 and power cuts when it returns; a
 * full disk is a {@link dev.livestroke.server.store.file.StoreFullException} and changes nothing. For any thread; for
 * one process.
 */
public final class Library implements AutoCloseable {

    private final LibraryFolder folder;
    private final LibraryLock lock;
    private final Database database;
    private final Blobs blobs;
    private final Changes changes;
    private final Ledger ledger;

    private Library(LibraryFolder folder, LibraryLock lock, Database database, Clock clock) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.blobs = new Blobs(folder.blobs());
        this.changes = new Changes(database, clock);
        this.ledger = new Ledger(database, clock);
    }

    /**
     * Opens the library in {@code folder}, made if there is none, checks it, and removes blobs that a crash left
     * without a row.
     *
     * @throws dev.livestroke.server.store.file.LibraryInUseException if another process has it open
     * @throws StoreException if the folder cannot be written or the database is damaged
     */
    public static Library open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** As {@link #open(Path)}, with {@code clock} to date what happens. */
    public static Library open(Path folder, Clock clock) {
        LibraryFolder parts = LibraryFolder.prepare(folder);
        LibraryLock lock = LibraryLock.take(parts);
        Library library = null;
        try {
            library = new Library(parts, lock, Database.open(parts.database()), clock);
            library.sweep();
            return library;
        } catch (RuntimeException failure) {
            if (library == null) {
                lock.close();
            } else {
                library.close();
            }
            throw failure;
        }
    }

    /** Blobs of databases that were put aside by a restore stay too. */
    private void sweep() {
        Set<BlobHash> wanted = new HashSet<>(database.read(Rows::blobs));
        for (Path aside : folder.databasesAside()) {
            wanted.addAll(blobsOf(aside));
        }
        blobs.sweep(wanted);
    }

    private static List<BlobHash> blobsOf(Path file) {
        try (Database aside = Database.open(file)) {
            return aside.read(Rows::blobs);
        }
    }

    /** Returns finished versions that are not deleted, newest first. */
    public List<StoredVersion> list(VersionFilter filter) {
        String before = Rows.text(filter.before());
        String document = Rows.text(filter.document());
        return database.read(sql -> sql.list(Rows::version, """
                SELECT * FROM version
                WHERE state = 'finished' AND deleted = 0
                  AND (?1 IS NULL OR document = ?1)
                  AND (?2 IS NULL OR (created, id) < (SELECT created, id FROM version WHERE id = ?2))
                ORDER BY created DESC, id DESC LIMIT ?3""", document, before, filter.limit()));
    }

    /** Returns a version in any state, a deleted one too. */
    public Optional<StoredVersion> version(VersionId id) {
        return database.read(sql -> Rows.version(sql, id));
    }

    /** Returns every version of a document, in the order of requests: unfinished, failed and deleted ones too. */
    public List<StoredVersion> history(String document) {
        return database.read(
                sql -> sql.list(Rows::version, "SELECT * FROM version WHERE document = ? ORDER BY number", document));
    }

    /**
     * Gives a version another name.
     *
     * @throws StoreException if there is no such version
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public StoredVersion rename(VersionId id, String name) {
        return changes.rename(id, name);
    }

    /** Puts a version away; {@link #undelete} brings it back. */
    public StoredVersion delete(VersionId id) {
        return changes.delete(id);
    }

    /** Brings a deleted version back. */
    public StoredVersion undelete(VersionId id) {
        return changes.undelete(id);
    }

    /** Takes back the latest change of the document that is not undone; returns it, if there is one. */
    public Optional<Change> undo(String document) {
        return changes.undo(document);
    }

    /** Does again the change that was undone last, if nothing was changed since. */
    public Optional<Change> redo(String document) {
        return changes.redo(document);
    }

    /** Returns what was done to the document's versions, oldest first. */
    public List<Change> changes(String document) {
        return changes.of(document);
    }

    /** Keeps bytes that a version is going to point to. */
    public BlobHash put(byte[] bytes) {
        return blobs.put(bytes);
    }

    /**
     * Returns a blob.
     *
     * @throws StoreException if it is missing or damaged
     */
    public byte[] read(BlobHash hash) {
        return blobs.read(hash);
    }

    /** Returns where the library's parts lie. */
    public LibraryFolder folder() {
        return folder;
    }

    /** Returns the book of unfinished work, for {@code server.job}. */
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        database.close();
        lock.close();
    }
}
