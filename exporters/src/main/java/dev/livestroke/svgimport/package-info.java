/**
 * Reads SVG drawings, hostile ones included, into a {@link dev.livestroke.geometry.Sketch}. One door:
 *
 * <pre>{@code
 * ImportedDrawing drawing = new SvgImporter().read(Path.of("butterfly.svg"));
 * drawing.warningLines().forEach(System.err::println);
 * animate(drawing.sketch());
 * }</pre>
 */
@NullMarked
package dev.livestroke.svgimport;

import org.jspecify.annotations.NullMarked;
