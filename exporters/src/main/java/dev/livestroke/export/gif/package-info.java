/**
 * Animated GIF: one palette for all pictures, chosen where eyes see differences (Oklab), and only what changes from
 * picture to picture. {@link dev.livestroke.export.gif.GifWriter} is the door.
 *
 * <pre>{@code
 * byte[] file = new GifWriter(Dithering.NONE).write(AnimationFilm.of(animation, FrameTimes.of(animation.timing(), 25), 400, 400));
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.gif;

import org.jspecify.annotations.NullMarked;
