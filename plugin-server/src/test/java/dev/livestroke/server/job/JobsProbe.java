package dev.livestroke.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.server.job.crew.WorkerLauncher;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.VersionId;
import java.nio.file.Path;
import java.util.Optional;

/** An engine for tests of workers. */
public final class JobsProbe implements AutoCloseable {

    private final Ear ear = new Ear();
    private final Library library;
    private final Jobs jobs;

    public JobsProbe(Path folder, WorkerLauncher launcher) {
        library = Library.open(folder);
        jobs = Jobs.start(library, JobSettings.usual(launcher), ear);
    }

    public Animation animate(int steps) {
        return result(submit(steps));
    }

    public Animation animateKillingAt(int steps, int step) {
        VersionId job = submit(steps);
        ear.awaitStep(job, step);
        ProcessHandle.of(jobs.workerPids().get(0)).orElseThrow().destroyForcibly();
        Animation result = result(job);
        assertThat(ear.happeningsOf(job).stream().filter(Happening.Started.class::isInstance))
                .hasSize(2);
        return result;
    }

    private VersionId submit(int steps) {
        AnimationRequest plain = JobOrders.request("a line waves");
        AnimationRequest request = new AnimationRequest(
                plain.sketch(),
                plain.prompt(),
                plain.timing(),
                new Distillation(steps, 10, FieldKind.HANDLES),
                plain.seed());
        return jobs.submit(new JobOrder(
                        "a",
                        request,
                        PriorUse.USUAL,
                        "a line",
                        Optional.of("document"),
                        Optional.empty(),
                        Optional.empty()))
                .version()
                .id();
    }

    private Animation result(VersionId job) {
        ear.await(job, Happening.Finished.class);
        return new Recipes(library)
                .animation(library.version(job).orElseThrow())
                .orElseThrow();
    }

    @Override
    public void close() {
        jobs.close();
        library.close();
    }
}
