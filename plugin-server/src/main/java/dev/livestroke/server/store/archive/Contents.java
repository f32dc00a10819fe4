package dev.livestroke.server.store.archive;

import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a library's database says of itself. */
final class Contents {

    private Contents() {}

    static long versions(Sql sql) throws SQLException {
        return sql.number("SELECT count(*) FROM version");
    }

    /** Returns every blob that a row points to, each once. */
    static List<BlobHash> blobs(Sql sql) throws SQLException {
        return sql.list(row -> new BlobHash(row.getString(1)), "SELECT hash FROM wanted_blob ORDER BY hash");
    }

    /** Returns what SQLite finds wrong with its pages, indexes and references. */
    static List<String> faults(Sql sql) throws SQLException {
        List<String> faults = new ArrayList<>(sql.list(row -> row.getString(1), "PRAGMA integrity_check"));
        faults.remove("ok");
        faults.addAll(sql.list(
                row -> "a row of " + row.getString(1) + " points to a row of " + row.getString(3)
                        + " that is not there",
                "PRAGMA foreign_key_check"));
        return faults;
    }
}
