package dev.livestroke.server.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of a library lie.
 *
 * @param root the folder that the user names, absolute
 */
public record LibraryFolder(Path root) {

    private static final String ASIDE = "library-before-restore-";

    /** Makes the path absolute. */
    public LibraryFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Returns the folder, made if it is not there.
     *
     * @throws StoreException if it cannot be made or written
     */
    public static LibraryFolder prepare(Path root) {
        LibraryFolder folder = new LibraryFolder(root);
        try {
            Files.createDirectories(folder.blobs());
            Files.createDirectories(folder.checkpoints());
            Files.delete(Files.createTempFile(folder.root, ".livestroke", ".part"));
            return folder;
        } catch (IOException refused) {
            throw DurableFile.failure("cannot keep a library in", folder.root, refused);
        }
    }

    /** Returns the folder of an existing library. */
    public static LibraryFolder existing(Path root) {
        LibraryFolder folder = new LibraryFolder(root);
        if (!Files.isRegularFile(folder.database())) {
            throw new StoreException("there is no library in " + folder.root
                    + ": expected a file library.db; name its folder with" + " --library");
        }
        return folder;
    }

    /** Returns the SQLite file; SQLite keeps two more beside it. */
    public Path database() {
        return root.resolve("library.db");
    }

    /** Returns where a restore puts the database that was there before, at {@code time}. */
    public Path databaseAside(String time) {
        return root.resolve(ASIDE + time + ".db");
    }

    /** Returns the databases that restores put aside. */
    public List<Path> databasesAside() {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> isAside(String.valueOf(file.getFileName())))
                    .toList();
        } catch (IOException broken) {
            throw DurableFile.failure("cannot list", root, broken);
        }
    }

    private static boolean isAside(String name) {
        return name.startsWith(ASIDE) && name.endsWith(".db");
    }

    /** Returns the folder of blobs. */
    public Path blobs() {
        return root.resolve("blobs");
    }

    /** Returns the folder that holds a folder of checkpoints for each unfinished job. */
    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** Returns the folder of the broker's journal. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** Returns the file that tells workers how to reach the broker; readable by its owner alone. */
    public Path workerLink() {
        return root.resolve("workers.json");
    }

    /** Returns the file that the running server holds locked. */
    public Path lock() {
        return root.resolve("lock");
    }
}
