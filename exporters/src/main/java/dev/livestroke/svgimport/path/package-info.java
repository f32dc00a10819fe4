/**
 * Shapes and path data to subpaths of cubic Béziers, in the shape's own user space.
 */
@NullMarked
package dev.livestroke.svgimport.path;

import org.jspecify.annotations.NullMarked;
