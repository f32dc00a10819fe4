package dev.livestroke.export.saved;

import dev.livestroke.animation.Animation;
import java.util.Optional;

/**
 * An animation with its story.
 *
 * @param provenance how it came to be
 * @param field the motion field it was sampled from, to start from again; empty if only the keyframes are known
 */
public record SavedAnimation(Animation animation, Provenance provenance, Optional<FieldState> field) {}
