/**
 * Declared text to computed style: inheritance, keywords, and values that cannot be read.
 */
@NullMarked
package dev.livestroke.svgimport.style;

import org.jspecify.annotations.NullMarked;
