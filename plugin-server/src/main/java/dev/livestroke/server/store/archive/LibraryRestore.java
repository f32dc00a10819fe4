package dev.livestroke.server.store.archive;

import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.Blobs;
import dev.livestroke.server.store.file.DurableFile;
import dev.livestroke.server.store.file.LibraryFolder;
import dev.livestroke.server.store.file.LibraryLock;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.sql.Database;
import dev.livestroke.server.store.sql.LibraryDamagedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What came back from a backup. The blobs are put beside those that are there; then the database of the backup takes the
 * place of the old one in one step. The old one is kept beside it, with all of its blobs.
 *
 * @param versions how many versions the library has now
 * @param before the database that was there before, if there was one
 */
public record LibraryRestore(long versions, Optional<Path> before) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /**
     * Makes the library in {@code folder} what {@code file} holds. A failure leaves it as it was.
     *
     * @throws dev.livestroke.server.store.file.LibraryInUseException if a server has it open
     * @throws StoreException if the file is no backup or is damaged, or something cannot be written
     */
    public static LibraryRestore read(Path file, Path folder, Clock clock) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no file " + file + "; name one that livestroke library backup wrote");
        }
        LibraryFolder parts = LibraryFolder.prepare(folder);
        LibraryLock lock = LibraryLock.take(parts);
        try (lock;
                ZipFile zip = new ZipFile(file.toFile())) {
            return read(zip, parts, TIME.format(clock.instant()));
        } catch (ZipException notOne) {
            throw notABackup(file, String.valueOf(notOne.getMessage()));
        } catch (IOException broken) {
            throw DurableFile.failure("cannot restore from", file, broken);
        }
    }

    private static LibraryRestore read(ZipFile zip, LibraryFolder folder, String time) throws IOException {
        Path fresh = folder.root().resolve(".restored.db.part");
        try {
            unpack(zip, folder, fresh);
            long versions = requireWhole(fresh, new Blobs(folder.blobs()), Path.of(zip.getName()));
            Optional<Path> before = putAside(folder, time);
            DurableFile.replace(fresh, folder.database());
            return new LibraryRestore(versions, before);
        } finally {
            fresh.toFile().delete();
        }
    }

    private static void unpack(ZipFile zip, LibraryFolder folder, Path fresh) throws IOException {
        Blobs blobs = new Blobs(folder.blobs());
        boolean found = false;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            try (InputStream in = zip.getInputStream(entry)) {
                if (entry.getName().equals(LibraryBackup.DATABASE)) {
                    DurableFile.write(fresh, in::transferTo);
                    found = true;
                } else {
                    put(blobs, hashOf(entry, zip), in.readAllBytes());
                }
            }
        }
        if (!found) {
            throw notABackup(Path.of(zip.getName()), "it has no " + LibraryBackup.DATABASE);
        }
    }

    /** No name in the file becomes a path: a blob's place follows from its bytes. */
    private static BlobHash hashOf(ZipEntry entry, ZipFile zip) {
        String name = entry.getName();
        return Optional.of(name)
                .filter(text -> text.startsWith(LibraryBackup.BLOBS))
                .flatMap(text -> BlobHash.parse(text.substring(LibraryBackup.BLOBS.length())))
                .orElseThrow(() -> notABackup(Path.of(zip.getName()), "it has an entry \"" + name + "\""));
    }

    private static void put(Blobs blobs, BlobHash expected, byte[] bytes) {
        if (!BlobHash.of(bytes).equals(expected)) {
            throw new StoreException(
                    "the backup is damaged: blob " + expected + " has another content; take an older one");
        }
        blobs.put(bytes);
    }

    private static long requireWhole(Path fresh, Blobs blobs, Path zip) {
        try (Database database = Database.openBeside(fresh)) {
            List<String> faults = database.read(Contents::faults);
            database.read(Contents::blobs).stream()
                    .filter(hash -> !blobs.has(hash))
                    .forEach(hash -> faults.add("blob " + hash + " is missing"));
            if (!faults.isEmpty()) {
                throw notABackup(zip, faults.get(0));
            }
            database.maintain("PRAGMA wal_checkpoint(TRUNCATE)");
            return database.read(Contents::versions);
        }
    }

    /** A copy, so that at every moment there is a library. */
    private static Optional<Path> putAside(LibraryFolder folder, String time) throws IOException {
        if (!Files.exists(folder.database())) {
            return Optional.empty();
        }
        Path aside = folder.databaseAside(time);
        try (Database database = Database.openBeside(folder.database())) {
            database.maintain("VACUUM INTO '" + aside.toString().replace("'", "''") + "'");
        } catch (LibraryDamagedException damaged) {
            aside = folder.root().resolve("library-damaged-" + time + ".db");
            Files.copy(folder.database(), aside);
        }
        for (String log : List.of("-wal", "-shm")) { // left only by a database that does not open
            Files.deleteIfExists(folder.root().resolve(folder.database().getFileName() + log));
        }
        return Optional.of(aside);
    }

    private static StoreException notABackup(Path file, String reason) {
        return new StoreException(file + " is not a sound backup of a library: " + reason
                + "; name a file that livestroke library backup wrote");
    }
}
