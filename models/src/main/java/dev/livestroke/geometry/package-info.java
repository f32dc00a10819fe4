/**
 * Drawings as values: points, affine maps, cubic Béziers, paths, paint, layers and the {@link
 * dev.livestroke.geometry.Sketch} that holds them. Depends on the JDK alone; everyone may use it.
 */
@NullMarked
package dev.livestroke.geometry;

import org.jspecify.annotations.NullMarked;
