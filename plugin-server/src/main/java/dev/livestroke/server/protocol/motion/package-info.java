/**
 * What a client asks of a motion, and how motion travels back. The names are those of the animator's request; everything
 * may be left out, and the server fills in what it uses. Used by {@code protocol} and by {@code session}.
 *
 * <pre>{@code
 * MotionOptions options = MotionOptions.DEFAULT;
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.protocol.motion;

import org.jspecify.annotations.NullMarked;
