/**
 * How much of each pixel a polygon covers, exactly, and the derivative of that by its vertices.
 *
 * <pre>{@code
 * new Scanner(width, top, bottom).scan(polygon, 0, polygon.edgeCount(), WindingRule.NONZERO, coverage);
 * coverage.pull(polygon); // after dLoss/dcoverage was put into coverage
 * }</pre>
 *
 * <p>The image of a polygon is the area of its inside within each pixel: {@link
 * dev.livestroke.raster.coverage.Scanner} finds the pieces of edges that bound the inside, {@link
 * dev.livestroke.raster.coverage.Coverage} keeps the pixels they touch. The derivative of an area is an integral along
 * its boundary, so the way back needs those pieces and no more. Used by the other packages of {@code raster}.
 */
@NullMarked
package dev.livestroke.raster.coverage;

import org.jspecify.annotations.NullMarked;
