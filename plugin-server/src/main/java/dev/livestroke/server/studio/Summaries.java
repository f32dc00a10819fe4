package dev.livestroke.server.studio;

import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.recipe.Settings;
import dev.livestroke.server.store.Ending;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.store.VersionState;
import java.util.Optional;

/** Versions as clients see them. */
final class Summaries {

    private final Recipes recipes;

    Summaries(Recipes recipes) {
        this.recipes = recipes;
    }

    AnimationSummary of(StoredVersion version) {
        Settings settings = recipes.settings(version);
        StoredVersion.Request asked = version.request();
        return new AnimationSummary(
                version.id().text(),
                asked.name(),
                asked.prompt(),
                asked.seed(),
                Optional.of(asked.document()),
                version.parent().map(VersionId::text),
                version.created(),
                settings.timing().durationSeconds(),
                settings.timing().fps(),
                Options.course(settings),
                state(version.state()),
                version.state() instanceof Ending.Finished made && made.kept());
    }

    private static AnimationSummary.State state(VersionState state) {
        if (state instanceof VersionState.Waiting) {
            return AnimationSummary.State.QUEUED;
        }
        if (state instanceof VersionState.Running) {
            return AnimationSummary.State.RUNNING;
        }
        if (state instanceof Ending.Finished) {
            return AnimationSummary.State.FINISHED;
        }
        return state instanceof Ending.Cancelled ? AnimationSummary.State.CANCELLED : AnimationSummary.State.FAILED;
    }
}
