/**
 * {@code livestroke bench server}: what the companion server costs and how soon it answers, measured from outside, by real
 * processes and real sockets.
 *
 * <pre>{@code
 * new CommandLine(new BenchCommand()).addSubcommand(new ServerBenchCommand());
 * }</pre>
 *
 * <p>Used by {@code cli.bench} alone.
 */
@NullMarked
package dev.livestroke.cli.bench.server;

import org.jspecify.annotations.NullMarked;
