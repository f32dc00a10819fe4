package dev.livestroke.server.store;

import dev.livestroke.server.store.file.BlobHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** An ending as the table has it. */
record EndingColumns(
        String state,
        Optional<BlobHash> animation,
        Optional<String> report,
        boolean kept,
        Optional<BlobHash> preview,
        Optional<String> code,
        Optional<String> message) {

    static EndingColumns of(Ending ending) {
        return ending.accept(new Ending.Visitor<>() {
            @Override
            public EndingColumns finished(Ending.Finished made) {
                return new EndingColumns(
                        "finished",
                        Optional.of(made.animation()),
                        Optional.of(made.report()),
                        made.kept(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            }

            @Override
            public EndingColumns failed(Ending.Failed failed) {
                return stopped("failed", failed.preview(), failed.code(), Optional.of(failed.message()));
            }

            @Override
            public EndingColumns cancelled(Ending.Cancelled cancelled) {
                return stopped("cancelled", cancelled.preview(), cancelled.reason(), Optional.empty());
            }
        });
    }

    private static EndingColumns stopped(
            String state, Optional<BlobHash> preview, String code, Optional<String> message) {
        return new EndingColumns(state, Optional.empty(), Optional.empty(), false, preview, Optional.of(code), message);
    }

    /** Returns the state that {@code row} of the table has. */
    static VersionState read(ResultSet row) throws SQLException {
        Instant ended = Instant.ofEpochMilli(row.getLong("ended"));
        Optional<BlobHash> preview =
                Optional.ofNullable(row.getString("preview")).map(BlobHash::new);
        String state = row.getString("state");
        return switch (state) {
            case "waiting" -> new VersionState.Waiting();
            case "running" -> new VersionState.Running();
            case "finished" ->
                new Ending.Finished(
                        new BlobHash(row.getString("animation")),
                        row.getString("report"),
                        row.getBoolean("kept"),
                        ended);
            case "failed" -> new Ending.Failed(row.getString("code"), row.getString("message"), preview, ended);
            case "cancelled" -> new Ending.Cancelled(row.getString("code"), preview, ended);
            default -> throw new SQLException("unknown state of a version: " + state);
        };
    }
}
