/**
 * Writes animations as Lottie JSON (specification 1.0.1), following the rules by which lottie-web, ThorVG, Skottie and
 * rlottie show the same picture. {@link dev.livestroke.export.lottie.LottieWriter} is the door; {@link
 * dev.livestroke.export.lottie.LottieLint} finds what the published schema lets pass.
 *
 * <pre>{@code
 * Exported lottie = new LottieWriter().write(animation);
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.lottie;

import org.jspecify.annotations.NullMarked;
