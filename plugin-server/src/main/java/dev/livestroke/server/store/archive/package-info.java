/**
 * Looking after a library from outside: checking it, copying it into one file, and putting such a file back. For
 * {@code cli}.
 *
 * <pre>{@code
 * LibraryBackup.write(folder, Path.of("livestroke-2026-11-30.zip"));
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.store.archive;

import org.jspecify.annotations.NullMarked;
