/**
 * A network that says how well a clip fits a prompt. It is no prior: nothing is optimised against it, so that its word on what
 * a prior led to counts. Sees pixels and prompts, nothing of drawings.
 *
 * <pre>{@code
 * try (ClipJudge judge = ClipJudge.read(folder, new MiniLm())) {
 *     double[] scores = judge.scores(clip, restPicture, List.of("a cat jumps", "a cat sleeps"));
 * }
 * }</pre>
 *
 * <p>Used by {@code cli.eval} alone.
 */
@NullMarked
package dev.livestroke.judge;

import org.jspecify.annotations.NullMarked;
