/**
 * The process that owns the device: it keeps the networks loaded, takes tickets from the server's broker, animates, and
 * reports. A crash here costs a retry and never the server. For {@code cli} and whoever starts the server.
 *
 * <pre>{@code
 * JobSettings.usual(WorkerMain::launch);                           // in the server: workers of its own
 * Worker.visiting(linkFile, EmbeddedStudio.open()).run();          // a process of its own
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.worker;

import org.jspecify.annotations.NullMarked;
