/**
 * Whether a motion does what a prompt says, by geometry alone: small pure checks on control points. Lengths are shares of the
 * drawing's longer side, angles are clockwise as seen on the screen (y down), and moment 0 is the drawing at rest.
 *
 * <pre>{@code
 * Verdict verdict = new Moves(Heading.RIGHT).of(Motion.of(animation));
 * }</pre>
 *
 * <p>Used by {@code eval} alone.
 */
@NullMarked
package dev.livestroke.cli.eval.check;

import org.jspecify.annotations.NullMarked;
