package dev.livestroke.server.store.archive;

import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.Blobs;
import dev.livestroke.server.store.file.DurableFile;
import dev.livestroke.server.store.file.LibraryFolder;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.sql.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A whole library in one ZIP file: {@code library.db}, as SQLite's {@code VACUUM INTO} copies it, and a file
 * {@code blobs/HASH} for each blob that it points to. A running server does not mind: it only ever adds blobs.
 *
 * @param versions how many versions the file holds
 * @param blobs how many blobs
 */
public record LibraryBackup(long versions, int blobs) {

    static final String DATABASE = "library.db";
    static final String BLOBS = "blobs/";

    /**
     * Writes the library in {@code folder} to {@code file}, whole or not at all.
     *
     * @throws StoreException if there is no library, a blob is missing or damaged, or the file cannot be written
     */
    public static LibraryBackup write(LibraryFolder folder, Path file) {
        Path copy = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".db");
        try {
            Files.deleteIfExists(copy);
            copy(folder, copy);
            return pack(copy, new Blobs(folder.blobs()), file.toAbsolutePath());
        } catch (IOException refused) {
            throw DurableFile.failure("cannot write", file, refused);
        } finally {
            copy.toFile().delete();
        }
    }

    private static void copy(LibraryFolder folder, Path copy) {
        try (Database database = Database.openBeside(folder.database())) {
            database.maintain("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
        }
    }

    private static LibraryBackup pack(Path copy, Blobs blobs, Path file) {
        List<BlobHash> wanted;
        long versions;
        try (Database database = Database.openBeside(copy)) {
            wanted = database.read(Contents::blobs);
            versions = database.read(Contents::versions);
        }
        DurableFile.write(file, out -> pack(copy, blobs, wanted, out));
        return new LibraryBackup(versions, wanted.size());
    }

    private static void pack(Path copy, Blobs blobs, List<BlobHash> wanted, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(DATABASE));
        Files.copy(copy, zip);
        for (BlobHash hash : wanted) {
            zip.putNextEntry(new ZipEntry(BLOBS + hash));
            zip.write(blobs.read(hash));
        }
        zip.finish();
    }
}
