package dev.livestroke.animator;

import dev.livestroke.animation.Timing;
import dev.livestroke.geometry.Sketch;

/**
 * What to animate, and how.
 *
 * @param sketch the drawing; at least one path
 * @param prompt what should happen, in plain English; not blank
 * @param seed the same seed gives the same animation on the same machine and build
 */
public record AnimationRequest(Sketch sketch, String prompt, Timing timing, Distillation distillation, long seed) {

    /** @throws IllegalArgumentException if the prompt is blank or the sketch has no path */
    public AnimationRequest {
        if (prompt.isBlank()) {
            throw new IllegalArgumentException("the prompt is empty: say what should happen, in plain English");
        }
        if (sketch.paths().isEmpty()) {
            throw new IllegalArgumentException("the drawing has no path that could move");
        }
    }
}
