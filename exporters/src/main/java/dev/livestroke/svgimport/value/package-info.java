/**
 * The small languages inside attributes: numbers, lengths, colours, transforms, view boxes.
 */
@NullMarked
package dev.livestroke.svgimport.value;

import org.jspecify.annotations.NullMarked;
