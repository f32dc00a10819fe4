/**
 * Jobs: a request to animate is in the library before anyone hears that it was accepted, waits in a fair queue, is made by
 * a worker process, goes on from a checkpoint if that dies, and ends as a version. {@link
 * dev.livestroke.server.job.Jobs} is the one door. For {@code server.session} and whoever starts the server.
 *
 * <pre>{@code
 * try (Jobs jobs = Jobs.start(library, settings, listener)) {
 *     JobView job = jobs.submit(order);   // the listener hears Queued, Started, … Finished
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.job;

import org.jspecify.annotations.NullMarked;
