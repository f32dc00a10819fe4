/**
 * {@code livestroke eval}: how well the engine does what prompts say. A battery of prompts on drawings that no prior was
 * trained on; for each the animation, checks by geometry ({@code .check}), measures of shape and smoothness, and a page to
 * look at.
 *
 * <pre>{@code
 * livestroke eval --out quality/ --prompts walk
 * }</pre>
 *
 * <p>Used by the command line alone.
 */
@NullMarked
package dev.livestroke.cli.eval;

import org.jspecify.annotations.NullMarked;
