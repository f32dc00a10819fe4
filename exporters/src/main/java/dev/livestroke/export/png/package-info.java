/**
 * PNG and animated PNG (the third edition of the PNG specification), with alpha: pictures, sheets of pictures and films.
 *
 * <pre>{@code
 * byte[] film = ApngWriter.write(film);
 * byte[] picture = PngPicture.encode(400, 400, argb);
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.png;

import org.jspecify.annotations.NullMarked;
