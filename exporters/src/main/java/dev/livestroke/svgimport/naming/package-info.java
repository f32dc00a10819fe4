/** Ids and names of layers. */
@NullMarked
package dev.livestroke.svgimport.naming;

import org.jspecify.annotations.NullMarked;
