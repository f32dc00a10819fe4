package dev.livestroke.server.store.sql;

import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.file.StoreFullException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/**
 * A SQLite file. What {@link #write} did is on the disk when it returns: kill -9 or a power cut then loses nothing
 * (write-ahead log with synchronous FULL forces every commit). One thread writes, so writers never wait for SQLite's
 * lock; readers see the last commit and hold up nobody. For any thread.
 */
public final class Database implements AutoCloseable {

    private static final int LONGEST_WAL_BYTES = 8 << 20;

    private final Path file;
    private final Connection writer;
    private final Connection reader;
    private final ExecutorService writing =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "livestroke-library"));

    private Database(Path file, Connection writer, Connection reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    /** Work in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Returns what the transaction is for; throwing rolls it back. */
        T run(Sql sql) throws SQLException;
    }

    /**
     * Opens {@code file}, made if it is not there, checks it and brings its tables up to date.
     *
     * @throws LibraryDamagedException if SQLite's quick check finds a fault
     * @throws StoreException if it cannot be opened or a newer Livestroke made it
     */
    public static Database open(Path file) {
        Connection writer = null;
        try {
            writer = connect(file);
            requireSound(writer, file);
            Schema.migrate(writer, file);
            return new Database(file, writer, connect(file));
        } catch (SQLException refused) {
            close(writer);
            throw failure(file, refused);
        } catch (RuntimeException refused) {
            close(writer);
            throw refused;
        }
    }

    /** Opens an existing file beside the process that has it open, to read and to copy. */
    public static Database openBeside(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no library: expected the file " + file);
        }
        return open(file);
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setJournalSizeLimit(LONGEST_WAL_BYTES);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static void requireSound(Connection connection, Path file) throws SQLException {
        String finding = new Sql(connection)
                .first(rows -> rows.getString(1), "PRAGMA quick_check(1)")
                .orElse("no answer");
        if (!finding.equals("ok")) {
            throw new LibraryDamagedException(file, finding);
        }
    }

    /**
     * Runs {@code work} in a transaction of its own and forces it to the disk.
     *
     * @throws StoreFullException if the disk is full; nothing has changed then
     */
    public <T> T write(Work<T> work) {
        return await(writing.submit(() -> transact(work)));
    }

    private <T> T transact(Work<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            T value = work.run(new Sql(writer));
            execute("COMMIT");
            return value;
        } catch (SQLException | RuntimeException failure) {
            rollBack(failure);
            throw failure;
        }
    }

    private void rollBack(Exception failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) { // SQLite does so itself when the disk is full
            failure.addSuppressed(alreadyRolledBack);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement prepared = writer.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** Runs a statement that must stand outside of a transaction, as VACUUM INTO must. */
    public void maintain(String statement) {
        await(writing.submit(() -> {
            execute(statement);
            return null;
        }));
    }

    /** Runs {@code work}, which only reads. */
    public <T> T read(Work<T> work) {
        synchronized (reader) {
            try {
                return work.run(new Sql(reader));
            } catch (SQLException broken) {
                throw failure(file, broken);
            }
        }
    }

    private <T> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException later) {
                    interrupted = true; // the commit is under way: its outcome must be known
                } catch (ExecutionException failed) {
                    throw failure(file, failed.getCause() == null ? failed : failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException failure(Path file, Throwable cause) {
        if (cause instanceof SQLiteException broken) {
            return switch (broken.getResultCode()) {
                case SQLITE_FULL, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_WRITE -> new StoreFullException(file, broken);
                case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    new LibraryDamagedException(file, String.valueOf(broken.getMessage()));
                default -> new StoreException("the library " + file + " refuses: " + broken.getMessage(), broken);
            };
        }
        return cause instanceof RuntimeException told
                ? told
                : new StoreException("the library " + file + " refuses: " + cause.getMessage(), cause);
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException broken) {
            throw new StoreException("the library does not close: " + broken.getMessage(), broken);
        }
    }

    /** Waits for what is being written, and closes the file. */
    @Override
    public void close() {
        if (writing.isShutdown()) {
            return;
        }
        Future<?> last = writing.submit(() -> close(writer));
        writing.shutdown();
        await(last);
        close(reader);
    }
}
