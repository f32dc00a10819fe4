package dev.livestroke.server.store;

import dev.livestroke.server.store.Change.Kind;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.sql.Database;
import dev.livestroke.server.store.sql.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What users do to versions, with undo and redo per document. */
final class Changes {

    private final Database database;
    private final Clock clock;

    Changes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    StoredVersion rename(VersionId id, String name) {
        StoredVersion.Request.requireName(name);
        return database.write(sql -> {
            StoredVersion version = existing(sql, id);
            return change(sql, version, Kind.RENAME, version.request().name(), name);
        });
    }

    StoredVersion delete(VersionId id) {
        return database.write(sql -> put(sql, existing(sql, id), Kind.DELETE, true));
    }

    StoredVersion undelete(VersionId id) {
        return database.write(sql -> put(sql, existing(sql, id), Kind.UNDELETE, false));
    }

    private StoredVersion put(Sql sql, StoredVersion version, Kind kind, boolean away) throws SQLException {
        return version.deleted() == away ? version : change(sql, version, kind, "", "");
    }

    /** A new change makes an end of what was undone before. */
    private StoredVersion change(Sql sql, StoredVersion version, Kind kind, String before, String after)
            throws SQLException {
        String document = version.request().document();
        sql.update("DELETE FROM change WHERE document = ? AND undone = 1", document);
        sql.update(
                """
                INSERT INTO change (document, number, version, kind, before, after, at)
                VALUES (?1, 1 + (SELECT coalesce(max(number), 0) FROM change WHERE document = ?1), ?2, ?3, ?4, ?5, ?6)""",
                document,
                version.id().text(),
                kind.name().toLowerCase(Locale.ROOT),
                before,
                after,
                clock.millis());
        apply(sql, version.id(), kind, after);
        return existing(sql, version.id());
    }

    Optional<Change> undo(String document) {
        return database.write(sql -> {
            Optional<Change> last = sql.first(
                    Rows::change,
                    "SELECT * FROM change WHERE document = ? AND undone = 0 ORDER BY number DESC LIMIT 1",
                    document);
            if (last.isPresent()) {
                Change change = last.get();
                apply(sql, change.version(), inverse(change.kind()), change.before());
                mark(sql, document, change, 1);
            }
            return last;
        });
    }

    Optional<Change> redo(String document) {
        return database.write(sql -> {
            Optional<Change> next = sql.first(
                    Rows::change,
                    "SELECT * FROM change WHERE document = ? AND undone = 1 ORDER BY number LIMIT 1",
                    document);
            if (next.isPresent()) {
                Change change = next.get();
                apply(sql, change.version(), change.kind(), change.after());
                mark(sql, document, change, 0);
            }
            return next;
        });
    }

    List<Change> of(String document) {
        return database.read(
                sql -> sql.list(Rows::change, "SELECT * FROM change WHERE document = ? ORDER BY number", document));
    }

    private static void mark(Sql sql, String document, Change change, int undone) throws SQLException {
        sql.update("UPDATE change SET undone = ? WHERE document = ? AND number = ?", undone, document, change.number());
    }

    private static Kind inverse(Kind kind) {
        return switch (kind) {
            case RENAME -> Kind.RENAME;
            case DELETE -> Kind.UNDELETE;
            case UNDELETE -> Kind.DELETE;
        };
    }

    private static void apply(Sql sql, VersionId id, Kind kind, String name) throws SQLException {
        switch (kind) {
            case RENAME -> sql.update("UPDATE version SET name = ? WHERE id = ?", name, id.text());
            case DELETE -> sql.update("UPDATE version SET deleted = 1 WHERE id = ?", id.text());
            case UNDELETE -> sql.update("UPDATE version SET deleted = 0 WHERE id = ?", id.text());
        }
    }

    private static StoredVersion existing(Sql sql, VersionId id) throws SQLException {
        return Rows.version(sql, id)
                .orElseThrow(() -> new StoreException("there is no version " + id + " in the library"));
    }
}
