package dev.livestroke.server.job;

import dev.livestroke.server.broker.Task;
import dev.livestroke.server.json.Payload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known at this moment of a job that a worker makes. */
final class RunningJob {

    private final Task task;
    private final String worker;
    private @Nullable JobProgress progress;
    private @Nullable JobPreview preview;
    private @Nullable Payload previewFile;

    RunningJob(Task task, String worker) {
        this.task = task;
        this.worker = worker;
    }

    Task task() {
        return task;
    }

    String worker() {
        return worker;
    }

    void progressed(JobProgress now) {
        progress = now;
    }

    void previewed(JobPreview now, Payload file) {
        preview = now;
        previewFile = file;
    }

    Optional<JobProgress> progress() {
        return Optional.ofNullable(progress);
    }

    Optional<JobPreview> preview() {
        return Optional.ofNullable(preview);
    }

    /** Returns the preview as an animation file. */
    Optional<Payload> previewFile() {
        return Optional.ofNullable(previewFile);
    }
}
