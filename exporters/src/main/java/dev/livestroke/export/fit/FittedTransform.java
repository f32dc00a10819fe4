package dev.livestroke.export.fit;

import dev.livestroke.geometry.Affine;
import java.util.List;

/**
 * How a group or a path moves as a whole.
 *
 * @param steps outermost first, as SVG's {@code transform} lists them: the last one acts first; empty at rest
 */
public record FittedTransform(List<TransformStep> steps) {

    /** What does not move. */
    public static final FittedTransform REST = new FittedTransform(List.of());

    /** Copies the list. */
    public FittedTransform {
        steps = List.copyOf(steps);
    }

    /** Returns whether the layer stands still. */
    public boolean isResting() {
        return steps.stream().allMatch(TransformStep::isResting);
    }

    /** Returns the map at {@code seconds}, as players find it. */
    public Affine at(double seconds) {
        return steps.stream().map(step -> step.at(seconds)).reduce(Affine.IDENTITY, Affine::compose);
    }
}
