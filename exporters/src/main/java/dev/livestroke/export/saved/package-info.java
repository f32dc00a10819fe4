/**
 * Our own animation file, {@code NAME.livestroke.json}: everything that is known of an animation, so that it can be
 * exported again, compared, or gone on with. Versioned JSON; {@code animation.schema.json} beside the classes describes
 * it. It loses nothing: every number comes back to the bit, and the same animation gives the same bytes.
 *
 * <p>{@link dev.livestroke.export.saved.SavedAnimation} is what is saved. Used by the command line and by the server's
 * library.
 *
 * <pre>{@code
 * WholeFile.write(Path.of("cat.livestroke.json"), new SavedAnimationWriter().write(saved));
 * SavedAnimation again = new SavedAnimationReader().read(Path.of("cat.livestroke.json"));
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.saved;

import org.jspecify.annotations.NullMarked;
