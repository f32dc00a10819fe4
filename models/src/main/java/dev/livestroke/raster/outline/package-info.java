/**
 * From paths to polygons and back: cubics become nodes, nodes the outline of a fill or a stroke.
 *
 * <pre>{@code
 * outliner.stroke(curves, pen, 3, points, offset, view); // fills outliner's polygon
 * outliner.pull(pointsGradient);                         // after its polygon has its gradient
 * }</pre>
 *
 * <p>Everything on the way is a smooth function of the control points once it is decided where curves are cut, so the way
 * back is the chain rule, step by step: vertex ({@code OutlineVertices}), node ({@code Nodes}), control point. Used by
 * {@code raster}.
 */
@NullMarked
package dev.livestroke.raster.outline;

import org.jspecify.annotations.NullMarked;
