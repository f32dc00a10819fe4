/**
 * What sessions need of the rest of the server, in the words of the protocol: jobs and the library. {@code studio} is the
 * one that works; sessions know this door alone, so that they can be tested against a scripted one.
 *
 * <pre>{@code
 * List<JobTicket> tickets = workshop.submit(client, order);
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.workshop;

import org.jspecify.annotations.NullMarked;
