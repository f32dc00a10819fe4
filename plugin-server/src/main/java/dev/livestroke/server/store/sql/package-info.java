/**
 * SQLite as the library uses it: write-ahead log, synchronous FULL, one thread that writes, the schema and its
 * migrations. For {@code server.store} and its archive.
 *
 * <pre>{@code
 * database.write(sql -> sql.update("UPDATE version SET name = ? WHERE id = ?", name, id));
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.store.sql;

import org.jspecify.annotations.NullMarked;
