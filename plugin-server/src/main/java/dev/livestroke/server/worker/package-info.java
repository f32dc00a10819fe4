/**
 * The process that owns the device: it keeps the networks loaded, takes tickets from the server's broker, animates, and
 * reports. A crash here costs a retry and never the server. For {@code cli} and whoever starts the server.
 *
 * <pre>{@code
 * WorkerMain.launch(equipment, linkFile, "crew-1-1");                            // a process of its own
 * new Worker("guest-1", linkFile, new PriorStudio(equipment), patience).run();   // in this one
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.worker;

import org.jspecify.annotations.NullMarked;
