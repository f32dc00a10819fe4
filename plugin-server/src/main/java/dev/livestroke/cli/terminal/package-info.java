/**
 * What a person sees while a run goes on: a bar on a terminal, a few lines elsewhere. Used by the command line.
 *
 * <pre>{@code
 * try (ProgressDisplay display = console.progress()) {
 *     animator.animate(request, display, token);
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.cli.terminal;

import org.jspecify.annotations.NullMarked;
