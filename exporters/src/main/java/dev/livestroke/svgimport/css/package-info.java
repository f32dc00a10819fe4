/**
 * Style sheets: rules, selectors and the cascade, which says what each element declares, best declaration first.
 */
@NullMarked
package dev.livestroke.svgimport.css;

import org.jspecify.annotations.NullMarked;
