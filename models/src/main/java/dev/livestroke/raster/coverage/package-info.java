/**
 * How much of each pixel a polygon covers, exactly, and the derivative of that by its vertices.
 *
 * <pre>{@code
 * scanner.setRows(top, bottom);
 * int endOfPlain = scanner.scan(polygon, outline, mark, coverage);
 * // put dLoss/dcoverage into coverage.gradients()
 * coverage.pull(polygon);
 * scanner.pull(polygon, outline, coverage, 0, endOfPlain, coverage.rowCount());
 * }</pre>
 *
 * <p>The image of a polygon is the area of its inside within each pixel. {@link
 * dev.livestroke.raster.coverage.OutlineScanner} is the door: it adds up rows in which the outline does not meet itself, and
 * leaves the others to {@link dev.livestroke.raster.coverage.Scanner}, which finds the pieces of edges that bound the inside.
 * {@link dev.livestroke.raster.coverage.Coverage} keeps the pixels that edges touch. The derivative of an area is an integral
 * along its boundary, so the way back needs the edges or those pieces and no more. Used by the other packages of {@code
 * raster}.
 */
@NullMarked
package dev.livestroke.raster.coverage;

import org.jspecify.annotations.NullMarked;
