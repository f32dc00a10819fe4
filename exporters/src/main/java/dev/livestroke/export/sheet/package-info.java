/**
 * Draws animations as pixels with Java2D: one moment ({@link dev.livestroke.export.sheet.SketchPainter}), all frames side by
 * side ({@link dev.livestroke.export.sheet.ContactSheet}), or several animations below each other
 * ({@link dev.livestroke.export.sheet.ComparisonSheet}).
 *
 * <pre>{@code
 * WholeFile.write(Path.of("sheet.png"), new ContactSheet(128).png(animation));
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.sheet;

import org.jspecify.annotations.NullMarked;
