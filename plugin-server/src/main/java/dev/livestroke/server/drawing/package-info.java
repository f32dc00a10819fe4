/**
 * Drawings and motion between the protocol and geometry: SVG and layers come in through the gate of svgimport, views and
 * clips of points go out. Used by {@code session} and {@code studio}.
 *
 * <pre>{@code
 * ImportedDrawing imported = new DrawingReader(Limits.DEFAULT).read(message.drawing());
 * DrawingView view = DrawingViews.of(imported.sketch());
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.drawing;

import org.jspecify.annotations.NullMarked;
