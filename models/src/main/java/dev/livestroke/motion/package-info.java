/**
 * Displacement fields: from parameters to moved control points, and from gradients on points back to parameters. Plain
 * arrays in and out, so that it meets the rasterizer without knowing it.
 *
 * <p>Frame of reference: canvas units. The canvas that the prior sees is the square from -0.5 to 0.5, x to the right and
 * y down. Time runs from 0 to 1 over one pass. Point arrays are row-major {@code [frames, points, 2]}.
 */
@NullMarked
package dev.livestroke.motion;

import org.jspecify.annotations.NullMarked;
