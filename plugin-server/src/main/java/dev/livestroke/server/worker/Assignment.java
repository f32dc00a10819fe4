package dev.livestroke.server.worker;

import dev.livestroke.animator.CancellationToken;
import dev.livestroke.server.broker.Task;
import dev.livestroke.server.broker.WorkerOrder;

/** A job that this worker has, and how to stop it. For any thread. */
final class Assignment {

    private final WorkerOrder.Animate order;
    private final CancellationToken token = new CancellationToken();
    private volatile boolean kept;

    Assignment(WorkerOrder.Animate order) {
        this.order = order;
        if (order.keep()) {
            keep();
        }
    }

    WorkerOrder.Animate order() {
        return order;
    }

    CancellationToken token() {
        return token;
    }

    boolean isOf(Task task) {
        return order.task().equals(task);
    }

    void cancel() {
        token.cancel();
    }

    void keep() {
        kept = true;
        token.keep();
    }

    /** Returns whether it was asked to keep what there is. */
    boolean isKept() {
        return kept;
    }
}
