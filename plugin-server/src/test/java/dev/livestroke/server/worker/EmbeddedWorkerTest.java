package dev.livestroke.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.server.job.JobsProbe;
import dev.livestroke.server.recipe.PriorUse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain with the embedded prior, at few steps, in a worker process that is killed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedWorkerTest {

    private static final int STEPS = 12;

    @TempDir
    private Path folder;

    @Test
    void a_killed_worker_s_job_comes_to_the_same_animation_as_one_that_nothing_interrupted() throws Exception {
        Equipment equipment = new Equipment(PriorUse.USUAL, MemoryPlan.FAST);
        try (JobsProbe probe = new JobsProbe(folder, (link, name) -> WorkerMain.launch(equipment, link, name))) {
            Animation whole = probe.animate(STEPS);

            Animation interrupted = probe.animateKillingAt(STEPS, 6);

            assertThat(interrupted).isEqualTo(whole);
        }
    }
}
