package dev.livestroke.server.store.sql;

import dev.livestroke.server.store.file.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The tables, as a list of steps that each bring a database one version on. A step that was released never changes. */
final class Schema {

    private static final Pattern END = Pattern.compile(";\\s*\n");
    private static final List<String> STEPS = List.of("1.sql");

    private Schema() {}

    /** Brings the database to the newest version, in one transaction. */
    static void migrate(Connection connection, Path file) throws SQLException {
        int version = version(connection);
        if (version > STEPS.size()) {
            throw new StoreException(file + " was made by a newer Livestroke: its schema is version " + version
                    + ", this one knows " + STEPS.size() + "; update Livestroke");
        }
        if (version == STEPS.size()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (String step : STEPS.subList(version, STEPS.size())) {
                for (String each : END.splitAsStream(text(step)).toList()) {
                    statement.execute(each);
                }
            }
            statement.execute("PRAGMA user_version = " + STEPS.size());
            statement.execute("COMMIT");
        }
    }

    static int version(Connection connection) throws SQLException {
        return (int) new Sql(connection).number("PRAGMA user_version");
    }

    private static String text(String step) {
        try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream(step), step)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
