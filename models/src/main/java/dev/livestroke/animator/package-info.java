/**
 * The one door to animating a drawing: {@link dev.livestroke.animator.SketchAnimator}. It turns a sketch into control
 * points, lets score distillation move them, and gives back an {@code Animation}; tensors never leave it. Used by the
 * server's jobs and the command line.
 */
@NullMarked
package dev.livestroke.animator;

import org.jspecify.annotations.NullMarked;
