/**
 * What every exporter shares: what a writer is, how numbers are rounded, and writing a file
 * whole or not at all. Its children {@code lottie}, {@code svg} and {@code sheet} use it and never each
 * other; it uses none of them.
 *
 * <pre>{@code
 * Exported lottie = new LottieWriter().write(animation);
 * lottie.warnings().forEach(System.err::println);
 * WholeFile.write(Path.of("butterfly.json"), lottie.text());
 * }</pre>
 */
@NullMarked
package dev.livestroke.export;

import org.jspecify.annotations.NullMarked;
