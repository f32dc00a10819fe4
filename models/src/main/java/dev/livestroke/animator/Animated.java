package dev.livestroke.animator;

import dev.livestroke.animation.Animation;

/** A finished animation and what it took. */
public record Animated(Animation animation, AnimationReport report) {}
