package dev.livestroke.server.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements inside one transaction. Parameters are text, whole numbers, real numbers, or null. */
public final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** What makes a value of the row that {@code rows} is at. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Returns the row's value. */
        T read(ResultSet rows) throws SQLException;
    }

    /** Runs a statement that changes rows; returns how many it changed. */
    public int update(String statement, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** Returns the rows of a query, in its order. */
    public <T> List<T> list(RowReader<T> reader, String query, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(query, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reader.read(rows));
            }
            return values;
        }
    }

    /** Returns the first row of a query, if there is one. */
    public <T> Optional<T> first(RowReader<T> reader, String query, @Nullable Object... parameters)
            throws SQLException {
        return list(reader, query, parameters).stream().findFirst();
    }

    /** Returns the one number that a query gives, as {@code SELECT count(*)} does. */
    public long number(String query, @Nullable Object... parameters) throws SQLException {
        return first(rows -> rows.getLong(1), query, parameters).orElseThrow();
    }

    private PreparedStatement prepare(String statement, @Nullable Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
