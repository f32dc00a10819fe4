/**
 * dotLottie, version 2: a ZIP archive of a manifest and one or more Lottie animations, as dotlottie-web and the other
 * players of LottieFiles load it.
 *
 * <pre>{@code
 * byte[] file = DotLottieArchive.write("0.1.0", List.of(new DotLottieArchive.Variant("flutter", lottieJson)));
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.dotlottie;

import org.jspecify.annotations.NullMarked;
