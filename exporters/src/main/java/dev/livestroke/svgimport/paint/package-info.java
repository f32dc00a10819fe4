/**
 * Fill and stroke in canvas px: colours, gradients, dashes.
 */
@NullMarked
package dev.livestroke.svgimport.paint;

import org.jspecify.annotations.NullMarked;
