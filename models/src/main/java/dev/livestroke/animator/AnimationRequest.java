package dev.livestroke.animator;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Timing;
import dev.livestroke.geometry.Sketch;
import java.util.Optional;

/**
 * What to animate, and how.
 *
 * @param sketch the drawing; at least one path
 * @param prompt what should happen, in plain English; not blank
 * @param seed the same seed gives the same animation on the same machine and build
 * @param direction what is decided beforehand
 * @param parent an animation of this drawing, or of one that was like it, to start from
 */
public record AnimationRequest(
        Sketch sketch,
        String prompt,
        Timing timing,
        Distillation distillation,
        long seed,
        Direction direction,
        Optional<Animation> parent) {

    /**
     * @throws IllegalArgumentException if the prompt is blank or the sketch has no path
     * @throws DirectionException if the direction does not fit the drawing or contradicts itself
     */
    public AnimationRequest {
        if (prompt.isBlank()) {
            throw new IllegalArgumentException("the prompt is empty: say what should happen, in plain English");
        }
        if (sketch.paths().isEmpty()) {
            throw new IllegalArgumentException("the drawing has no path that could move");
        }
        DirectionCheck.require(direction, sketch, timing);
    }

    /** Creates a request with nothing decided and no parent; the course follows the timing's loop. */
    public AnimationRequest(Sketch sketch, String prompt, Timing timing, Distillation distillation, long seed) {
        this(
                sketch,
                prompt,
                timing,
                distillation,
                seed,
                Direction.DEFAULT.withCourse(
                        switch (timing.loop()) {
                            case FOREVER -> Course.FOREVER;
                            case ONCE -> Course.ONCE;
                        }),
                Optional.empty());
    }

    /** Returns the same request with another seed. */
    public AnimationRequest withSeed(long other) {
        return new AnimationRequest(sketch, prompt, timing, distillation, other, direction, parent);
    }
}
