/**
 * The library: every request to animate is a version in the history of a document, with its prompt, seed, settings,
 * drawing and result. SQLite holds the rows, files named by their content hold the bytes; what a drawing or an animation
 * looks like inside is not known here. {@link dev.livestroke.server.store.Library} is for everyone in the server,
 * {@link dev.livestroke.server.store.Ledger} for {@code server.job} alone.
 *
 * <pre>{@code
 * try (Library library = Library.open(folder)) {
 *     library.list(VersionFilter.newest(20)).forEach(version -> show(version.name()));
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.store;

import org.jspecify.annotations.NullMarked;
