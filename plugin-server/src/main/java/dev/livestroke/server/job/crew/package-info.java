/**
 * The worker processes of this server: started, watched, started anew when they die or freeze. What a worker does is not
 * known here. For {@code server.job}.
 *
 * <pre>{@code
 * try (WorkerCrew crew = WorkerCrew.of(1, launcher, linkFile)) {
 *     crew.start();
 *     crew.fate("crew-1-1");   // why that worker is no more
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.job.crew;

import org.jspecify.annotations.NullMarked;
