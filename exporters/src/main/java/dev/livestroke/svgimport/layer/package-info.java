/**
 * Elements to layers: the walk over the drawing with use, symbol, switch and nested viewports.
 */
@NullMarked
package dev.livestroke.svgimport.layer;

import org.jspecify.annotations.NullMarked;
