/** Names what a drawing is imported without: effects, hidden layers, foreign content. Reports only. */
@NullMarked
package dev.livestroke.svgimport.omission;

import org.jspecify.annotations.NullMarked;
