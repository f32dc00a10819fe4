/**
 * Checkpoints of unfinished jobs on disk. For {@code server.job}.
 *
 * <pre>{@code
 * checkpoints.put("3f…", new Checkpoint(1, 40, bytes));
 * Optional<Checkpoint> newest = checkpoints.newest("3f…");
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.job.checkpoint;

import org.jspecify.annotations.NullMarked;
