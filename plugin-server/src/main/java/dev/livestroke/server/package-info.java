/**
 * The companion server of design tools' plugins. {@link dev.livestroke.server.PluginServer} composes its parts; the command
 * line starts it.
 *
 * <pre>{@code
 * try (PluginServer server = PluginServer.start(settings, log)) {
 *     System.out.println(server.pageLink());
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.server;

import org.jspecify.annotations.NullMarked;
