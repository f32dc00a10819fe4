package dev.livestroke.server.job;

import dev.livestroke.server.job.crew.WorkerLauncher;

/**
 * How jobs are run.
 *
 * @param workers processes that this server keeps alive; 0 if all workers come from elsewhere
 * @param perClient jobs that one client may have unfinished
 * @param inAll jobs that may be unfinished
 */
public record JobSettings(int workers, int perClient, int inAll, WorkerLauncher launcher) {

    /** Jobs that one client may have unfinished. */
    public static final int PER_CLIENT = 32;

    /** Jobs that may be unfinished. */
    public static final int IN_ALL = 200;

    /** @throws IllegalArgumentException if a number is outside its range */
    public JobSettings {
        if (workers < 0 || perClient < 1 || inAll < perClient) {
            throw new IllegalArgumentException("expected workers >= 0 and 1 <= perClient <= inAll, found " + workers
                    + ", " + perClient + ", " + inAll);
        }
    }

    /** Returns the usual limits, with one worker: a device has one owner. */
    public static JobSettings usual(WorkerLauncher launcher) {
        return new JobSettings(1, PER_CLIENT, IN_ALL, launcher);
    }
}
