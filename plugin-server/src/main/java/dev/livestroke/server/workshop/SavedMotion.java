package dev.livestroke.server.workshop;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.MotionOptions;
import java.util.Optional;

/**
 * A version with all that made it.
 *
 * @param sketch the drawing at rest
 * @param animation its motion, if it is finished
 */
public record SavedMotion(
        AnimationSummary summary, MotionOptions options, Sketch sketch, Optional<Animation> animation) {}
