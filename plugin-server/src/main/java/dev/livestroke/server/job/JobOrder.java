package dev.livestroke.server.job;

import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.store.VersionId;
import java.util.Optional;

/**
 * A request to make a version.
 *
 * @param client who asks; jobs of a client take turns with those of others
 * @param request what to animate, without a parent
 * @param prior by which, and on what
 * @param name what the version is called
 * @param document the versions of one drawing share it; without one, this is the first of a document of its own
 * @param parent a finished version from whose motion to start
 * @param replaces a job that is cancelled as this one is accepted
 */
public record JobOrder(
        String client,
        AnimationRequest request,
        PriorUse prior,
        String name,
        Optional<String> document,
        Optional<VersionId> parent,
        Optional<VersionId> replaces) {}
