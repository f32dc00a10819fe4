package dev.livestroke.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs independent jobs on the caller's thread and on its fork-join pool (the common one, for a caller outside any
 * pool). Keeps its tasks, so unlike a parallel stream it allocates nothing once warm. For one caller at a time.
 */
final class Crew {

    private final AtomicInteger next = new AtomicInteger();
    private final List<Hand> hands = new ArrayList<>();
    private Work work = (job, thread) -> {};
    private int jobs;

    /** What is to be done. */
    interface Work {
        /**
         * Does a job.
         *
         * @param thread index, below {@link #threads}, that no other job has at the same time
         */
        void accept(int job, int thread);
    }

    /** Runs {@code work} once for each of {@code 0..jobs - 1}, in any order, and returns when all are done. */
    void run(int jobs, Work work) {
        this.jobs = jobs;
        this.work = work;
        next.set(0);
        int helpers = Math.min(jobs - 1, otherThreads());
        fork(helpers);
        try {
            workOff(0);
        } finally {
            join(helpers);
        }
    }

    /** Returns how many threads take part at most in a {@link #run} from here. */
    static int threads() {
        return otherThreads() + 1;
    }

    private static int otherThreads() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null ? ForkJoinPool.getCommonPoolParallelism() : pool.getParallelism() - 1;
    }

    private void fork(int helpers) {
        while (hands.size() < helpers) {
            hands.add(new Hand(hands.size() + 1));
        }
        for (int i = 0; i < helpers; i++) {
            Hand hand = hands.get(i);
            hand.reinitialize();
            hand.fork();
        }
    }

    /** Waits for every hand before it passes on a failure, so that no job outlives the call. */
    private void join(int helpers) {
        for (int i = helpers - 1; i >= 0; i--) {
            hands.get(i).quietlyJoin();
        }
        for (int i = 0; i < helpers; i++) {
            hands.get(i).join();
        }
    }

    private void workOff(int thread) {
        for (int job = next.getAndIncrement(); job < jobs; job = next.getAndIncrement()) {
            work.accept(job, thread);
        }
    }

    private final class Hand extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final int thread;

        Hand(int thread) {
            this.thread = thread;
        }

        @Override
        protected void compute() {
            workOff(thread);
        }
    }
}
