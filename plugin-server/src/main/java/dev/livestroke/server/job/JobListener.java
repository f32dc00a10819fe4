package dev.livestroke.server.job;

import dev.livestroke.server.store.VersionId;

/**
 * Hears what happens to all jobs, one call at a time, on any thread; it must be quick, must not throw, and must not call
 * {@link Jobs} back. What happened is in the library before it is heard.
 */
public interface JobListener {

    /** Called for each event, in the order of their seq. */
    void happened(JobEvent event);

    /** Called several times a second while a job runs; not kept. */
    void progressed(JobProgress progress);

    /** Called at most four times a second while a job runs; not kept. */
    void previewed(JobPreview preview);

    /** Called when a job that waits has another position in the queue; 1 is next. Not kept. */
    void moved(VersionId job, int position);
}
