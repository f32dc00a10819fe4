package dev.livestroke.server.job;

import dev.livestroke.animator.Stage;
import dev.livestroke.server.store.VersionId;
import java.util.OptionalDouble;

/**
 * How far a running job is, at this moment.
 *
 * @param done steps of the stage that are done, 0 to {@code total}
 * @param secondsLeft estimate for all stages that are left, if there is one
 */
public record JobProgress(VersionId job, Stage stage, int done, int total, OptionalDouble secondsLeft) {}
