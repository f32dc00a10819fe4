/**
 * What is in a file: {@link dev.livestroke.format.inspect.Inspector} looks into Lottie, dotLottie, SVG and our own files,
 * within limits that hostile files run into.
 *
 * <pre>{@code
 * System.out.print(Inspector.inspect(Path.of("cat.lottie")).toText());
 * }</pre>
 */
@NullMarked
package dev.livestroke.format.inspect;

import org.jspecify.annotations.NullMarked;
