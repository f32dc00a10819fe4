/** CSS selectors: read with Batik's parser, laid out flat, matched with a budget. */
@NullMarked
package dev.livestroke.svgimport.selector;

import org.jspecify.annotations.NullMarked;
