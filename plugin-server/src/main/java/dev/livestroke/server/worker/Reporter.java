package dev.livestroke.server.worker;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Checkpoint;
import dev.livestroke.animator.Progress;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.Stage;
import dev.livestroke.server.broker.BrokerException;
import dev.livestroke.server.broker.Task;
import dev.livestroke.server.broker.WorkerReport;
import dev.livestroke.server.json.Payload;
import dev.livestroke.server.recipe.AnimationBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server how an animation gets on: often enough for a person, seldom enough to cost nearly nothing. */
final class Reporter implements ProgressListener {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private static final double PROGRESS_SECONDS = 0.2;
    private static final double PREVIEW_SECONDS = 0.25;
    private static final double CHECKPOINT_SECONDS = 4;
    private static final int MOST_CHECKPOINT_BYTES = 32 << 20;

    private final String worker;
    private final Task task;
    private final Consumer<WorkerReport> server;
    private final Pace progressPace = new Pace(PROGRESS_SECONDS);
    private final Pace previewPace = new Pace(PREVIEW_SECONDS);
    private final Pace checkpointPace = new Pace(CHECKPOINT_SECONDS);

    private @Nullable Stage stage;
    private int step;
    private boolean tooLarge;

    Reporter(String worker, Task task, Consumer<WorkerReport> server) {
        this.worker = worker;
        this.task = task;
        this.server = server;
    }

    @Override
    public void progressed(Progress progress) {
        boolean news = progress.stage() != stage || progress.done() == progress.total();
        stage = progress.stage();
        step = progress.stage() == Stage.DISTILLING ? progress.done() : step;
        progressPace.run(
                news,
                () -> tell(new WorkerReport.Progressed(
                        worker,
                        task,
                        progress.stage().name(),
                        progress.done(),
                        progress.total(),
                        Optional.of(progress.secondsLeft()).filter(Double::isFinite))));
    }

    @Override
    public void previewed(Animation preview) {
        previewPace.run(
                false,
                () -> tell(
                        new WorkerReport.Previewed(worker, task, step, Payload.of(AnimationBytes.ofMotion(preview)))));
    }

    @Override
    public void checkpointable(Checkpoint checkpoint) {
        if (!tooLarge) {
            checkpointPace.run(false, () -> tell(checkpoint));
        }
    }

    private void tell(Checkpoint checkpoint) {
        Limited bytes = new Limited();
        try {
            checkpoint.writeTo(bytes);
            tell(new WorkerReport.Checkpointed(worker, task, checkpoint.step(), Payload.of(bytes.toByteArray())));
        } catch (IOException overLimit) {
            tooLarge = true;
            warn("the free field of the paper is too large to save on the way: if this is interrupted, it starts anew");
        }
    }

    void warn(String message) {
        tell(new WorkerReport.Warned(worker, task, message));
    }

    /** News that does not come through is no reason to stop: the connection's end is heard elsewhere. */
    private void tell(WorkerReport report) {
        try {
            server.accept(report);
        } catch (BrokerException lost) {
            LOG.debug("not told: {}", lost.getMessage());
        }
    }

    /** Runs something at most every so many seconds, and so that it takes a twentieth of the time at most. */
    private static final class Pace {

        private static final int SHARE = 20;

        private final long leastNanos;
        private long nextNanos = System.nanoTime();

        Pace(double seconds) {
            leastNanos = (long) (seconds * 1e9);
        }

        void run(boolean always, Runnable action) {
            long start = System.nanoTime();
            if (!always && start < nextNanos) {
                return;
            }
            action.run();
            nextNanos = start + Math.max(leastNanos, SHARE * (System.nanoTime() - start));
        }
    }

    /** Takes so many bytes and no more. */
    private static final class Limited extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            requireRoom(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] more, int offset, int length) throws IOException {
            requireRoom(length);
            bytes.write(more, offset, length);
        }

        private void requireRoom(int more) throws IOException {
            if (bytes.size() + more > MOST_CHECKPOINT_BYTES) {
                throw new IOException("over " + MOST_CHECKPOINT_BYTES + " bytes");
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
