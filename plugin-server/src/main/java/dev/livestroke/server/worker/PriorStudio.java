package dev.livestroke.server.worker;

import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.CheckpointException;
import dev.livestroke.animator.PriorChoice;
import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.server.json.Payload;
import dev.livestroke.server.recipe.PriorUse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes animations by one prior at a time: its networks stay loaded until a request asks for another. For one thread.
 */
public final class PriorStudio implements Studio {

    private static final Logger LOG = LoggerFactory.getLogger(PriorStudio.class);

    private final Equipment equipment;
    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(PriorUse prior, SketchAnimator animator) {}

    /** @param equipment its device counts for requests that leave theirs open */
    public PriorStudio(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public void warm() {
        animator(equipment.usual()).warm();
    }

    /**
     * @throws dev.livestroke.animator.ProcessorException if the device is not there
     * @throws dev.livestroke.tensor.WeightsException if the prior's files are missing or do not fit
     */
    private SketchAnimator animator(PriorUse asked) {
        PriorUse wanted = asked.orOn(equipment.usual().device());
        if (loaded.filter(now -> now.prior().equals(wanted)).isEmpty()) {
            close();
            loaded = Optional.of(new Loaded(wanted, SketchAnimator.open(choice(wanted))));
        }
        return loaded.orElseThrow().animator();
    }

    private PriorChoice choice(PriorUse wanted) {
        PriorSource source = wanted.source();
        ProcessorChoice choice =
                ProcessorChoice.of(wanted.device(), source, equipment.memory(), ProcessorChoice.Machine.here());
        LOG.info("{}: {}", wanted.name(), choice.reason());
        return new PriorChoice(source, choice.processor(), equipment.memory());
    }

    @Override
    public Animated animate(
            AnimationRequest request, PriorUse prior, ProgressListener listener, CancellationToken token) {
        return animator(prior).animate(request, listener, token);
    }

    @Override
    public Animated resume(
            AnimationRequest request,
            PriorUse prior,
            Payload checkpoint,
            ProgressListener listener,
            CancellationToken token)
            throws CheckpointException {
        return animator(prior).resume(request, new ByteArrayInputStream(checkpoint.bytes()), listener, token);
    }

    @Override
    public void close() {
        loaded.ifPresent(old -> old.animator().close());
        loaded = Optional.empty();
    }
}
