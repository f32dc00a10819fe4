/**
 * The sockets: one WebSocket for conversations, and HTTP for the page, downloads, health and figures. The only importer of
 * Javalin and Jetty. Listens on loopback alone, and lets in only who names this server by its own address and comes from an
 * allowed origin.
 *
 * <pre>{@code
 * try (WebServer web = WebServer.start(7345, Set.of(), endpoints)) {
 *     System.out.println(web.address());
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.web;

import org.jspecify.annotations.NullMarked;
