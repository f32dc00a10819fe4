/**
 * What an import tells its caller: refusals, warnings and the limits behind them. Used by all of svgimport.
 */
@NullMarked
package dev.livestroke.svgimport.report;

import org.jspecify.annotations.NullMarked;
