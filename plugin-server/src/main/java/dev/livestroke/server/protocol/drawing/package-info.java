/**
 * Drawings as they travel: what a client sends, and what the server says it understood. Coordinates are canvas px, y down.
 * Used by {@code protocol} and by {@code session}, which turns it into geometry and back.
 *
 * <pre>{@code
 * Drawing drawing = new Drawing.Svg("<svg …");
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.protocol.drawing;

import org.jspecify.annotations.NullMarked;
