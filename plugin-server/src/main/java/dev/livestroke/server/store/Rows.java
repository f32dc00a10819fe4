package dev.livestroke.server.store;

import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as values. */
final class Rows {

    private Rows() {}

    static Optional<StoredVersion> version(Sql sql, VersionId id) throws SQLException {
        return sql.first(Rows::version, "SELECT * FROM version WHERE id = ?", id.text());
    }

    static StoredVersion version(ResultSet row) throws SQLException {
        return new StoredVersion(
                new VersionId(row.getString("id")),
                row.getInt("number"),
                new StoredVersion.Request(
                        row.getString("client"),
                        row.getString("document"),
                        row.getString("name"),
                        row.getString("prompt"),
                        row.getLong("seed"),
                        row.getString("settings")),
                Optional.ofNullable(row.getString("parent")).map(VersionId::new),
                new BlobHash(row.getString("drawing")),
                EndingColumns.read(row),
                row.getBoolean("deleted"),
                Instant.ofEpochMilli(row.getLong("created")));
    }

    static JobRow job(ResultSet row) throws SQLException {
        return new JobRow(
                new VersionId(row.getString("id")),
                row.getString("client"),
                row.getLong("place"),
                row.getInt("attempt"),
                row.getInt("losses"),
                row.getInt("memory_losses"),
                row.getInt("step"),
                row.getBoolean("keep"),
                row.getString("state").equals("running"),
                Optional.ofNullable(row.getString("ticket")),
                Optional.ofNullable(row.getString("worker")));
    }

    static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                new VersionId(row.getString("job")),
                row.getLong("seq"),
                row.getString("kind"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getInt("number"),
                new VersionId(row.getString("version")),
                Change.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("before"),
                row.getString("after"),
                row.getBoolean("undone"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    /** Returns every blob that a row points to. */
    static List<BlobHash> blobs(Sql sql) throws SQLException {
        return sql.list(row -> new BlobHash(row.getString(1)), "SELECT hash FROM wanted_blob");
    }

    static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
