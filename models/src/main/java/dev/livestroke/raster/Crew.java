package dev.livestroke.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Runs independent jobs on the caller's thread and on its fork-join pool (the common one, for a caller outside any
 * pool). Keeps its tasks, so unlike a parallel stream it allocates nothing once warm. For one caller at a time.
 *
 * <p>Each thread has a share of the jobs, and helps with the others' once it is done with its own. So most jobs of the same
 * number run on the same thread in one call and the next, and find what they kept in that core's cache. Every other call goes
 * through the shares from the end, as what was done last is in the nearest cache.
 */
final class Crew {

    /** Counters this far apart lie in different lines of a cache. */
    private static final int APART = 32;

    /** The next job of each share, every {@value #APART} numbers. */
    private AtomicIntegerArray next = new AtomicIntegerArray(APART);

    private int shares = 1;
    private boolean isReturning;
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
        int helpers = Math.min(jobs - 1, otherThreads());
        share(helpers + 1);
        isReturning = !isReturning;
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

    private void share(int count) {
        shares = count;
        if (next.length() < count * APART) {
            next = new AtomicIntegerArray(count * APART);
        }
        for (int share = 0; share < count; share++) {
            next.set(share * APART, firstOf(share));
        }
    }

    private int firstOf(int share) {
        return (int) ((long) jobs * share / shares);
    }

    private void workOff(int thread) {
        for (int i = 0; i < shares; i++) {
            int share = (thread + i) % shares;
            int first = firstOf(share);
            int end = firstOf(share + 1);
            for (int job = take(share); job < end; job = take(share)) {
                work.accept(isReturning ? first + end - 1 - job : job, thread);
            }
        }
    }

    private int take(int share) {
        return next.getAndIncrement(share * APART);
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
