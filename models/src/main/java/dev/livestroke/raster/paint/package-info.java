/**
 * Paints, and compositing of covered pixels in paint order, with its derivative by coverage, colours and opacity.
 *
 * <p>Works a row at a time: the way back draws the row again and keeps what was below each mark, so nothing but coverage is
 * kept between forward and backward. Used by {@code raster}.
 */
@NullMarked
package dev.livestroke.raster.paint;

import org.jspecify.annotations.NullMarked;
