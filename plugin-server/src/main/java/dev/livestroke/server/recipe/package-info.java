/**
 * What an animation is made from and what it becomes, as the library and the messages hold them: drawing and result as
 * animation files, everything else as settings in JSON. For {@code server.job}, {@code server.worker} and
 * {@code server.session}.
 *
 * <pre>{@code
 * AnimationRequest request = Recipe.of(library, version).request();
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.recipe;

import org.jspecify.annotations.NullMarked;
