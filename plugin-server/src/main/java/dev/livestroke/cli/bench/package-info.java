/**
 * {@code livestroke bench}: how fast parts of Livestroke are on this machine, and what directing a motion keeps.
 *
 * <pre>{@code
 * new CommandLine(new LivestrokeCommand()).addSubcommand(BenchCommand.commandLine());
 * }</pre>
 *
 * <p>Used by the command line alone.
 */
@NullMarked
package dev.livestroke.cli.bench;

import org.jspecify.annotations.NullMarked;
