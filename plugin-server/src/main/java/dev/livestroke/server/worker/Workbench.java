package dev.livestroke.server.worker;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CheckpointException;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.server.broker.Task;
import dev.livestroke.server.broker.WorkerOrder;
import dev.livestroke.server.broker.WorkerReport;
import dev.livestroke.server.json.Payload;
import dev.livestroke.server.json.RecordJson;
import dev.livestroke.server.recipe.AnimationBytes;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.recipe.Settings;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what an assignment asks for and reports the result, or why there is none. */
final class Workbench {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final String worker;
    private final Studio studio;
    private final Consumer<WorkerReport> news;
    private final Consumer<WorkerReport> delivery;

    /**
     * @param news takes what may be lost
     * @param delivery takes results, and goes to some length to deliver them
     */
    Workbench(String worker, Studio studio, Consumer<WorkerReport> news, Consumer<WorkerReport> delivery) {
        this.worker = worker;
        this.studio = studio;
        this.news = news;
        this.delivery = delivery;
    }

    /** @throws MemoryExhausted if this process had better end */
    void make(Assignment assignment) {
        Task task = assignment.order().task();
        try {
            delivery.accept(finished(assignment));
        } catch (CancellationException stopped) {
            LOG.info("stopped {}", task);
        } catch (RuntimeException failure) {
            fail(task, failure);
        } catch (OutOfMemoryError failure) {
            fail(task, failure);
        } catch (LinkageError failure) {
            fail(task, failure);
        }
    }

    private WorkerReport finished(Assignment assignment) {
        WorkerOrder.Request wish = assignment.order().request();
        Settings settings = Settings.parse(wish.settings());
        AnimationRequest request = request(wish, settings);
        Animated animated = animate(assignment, request, settings.prior());
        byte[] file = AnimationBytes.ofResult(
                animated.animation(), request, settings.prior().name(), wish.asked());
        return new WorkerReport.Finished(
                worker,
                assignment.order().task(),
                Payload.of(file),
                RecordJson.write(animated.report()),
                assignment.isKept());
    }

    private static AnimationRequest request(WorkerOrder.Request wish, Settings settings) {
        Optional<Animation> parent = wish.parent().map(file -> AnimationBytes.read(file.bytes()));
        Sketch drawing = AnimationBytes.read(wish.drawing().bytes()).sketch();
        return settings.request(drawing, wish.prompt(), wish.seed(), parent);
    }

    private Animated animate(Assignment assignment, AnimationRequest request, PriorUse prior) {
        Reporter reporter = new Reporter(worker, assignment.order().task(), news);
        Optional<Payload> checkpoint = assignment.order().checkpoint();
        if (checkpoint.isPresent()) {
            try {
                return studio.resume(request, prior, checkpoint.get(), reporter, assignment.token());
            } catch (CheckpointException unusable) {
                reporter.warn("it starts anew, since the checkpoint is of no use: " + Faults.words(unusable));
            }
        }
        return studio.animate(request, prior, reporter, assignment.token());
    }

    private void fail(Task task, Throwable failure) {
        LOG.error("cannot make {}", task, failure);
        WorkerReport.Fault fault = Faults.of(failure);
        delivery.accept(new WorkerReport.Failed(worker, task, fault, Faults.words(failure)));
        if (fault == WorkerReport.Fault.OUT_OF_MEMORY) {
            throw new MemoryExhausted();
        }
    }
}
