/**
 * What a run leaves behind: its files, all of them or none, and the figures of the report. Used by the command line.
 *
 * <pre>{@code
 * OutputFiles files = OutputFiles.prepare(List.of(Path.of("out/cat.json")), Path.of("cat.svg"));
 * files.write(List.of(bytes), token);
 * }</pre>
 */
@NullMarked
package dev.livestroke.cli.output;

import org.jspecify.annotations.NullMarked;
