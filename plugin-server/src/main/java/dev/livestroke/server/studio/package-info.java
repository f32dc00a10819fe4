/**
 * The workshop that works: turns what clients ask into jobs and versions of the library, and what comes of them into the
 * words of the protocol. Used by {@code PluginServer} alone.
 *
 * <pre>{@code
 * try (Library library = Library.open(folder); Studio studio = Studio.open(library, settings, offers)) {
 *     List<JobTicket> tickets = studio.submit(client, order);
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.studio;

import org.jspecify.annotations.NullMarked;
