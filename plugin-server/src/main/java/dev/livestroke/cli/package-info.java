/**
 * The command line: {@link dev.livestroke.cli.Main} reads the arguments, lets importer, animator and writers do their
 * work, and says in one line what went wrong if something did. Nothing uses this package.
 *
 * <pre>{@code
 * livestroke animate butterfly.svg --prompt "a butterfly fluttering its wings" --out out/
 * }</pre>
 */
@NullMarked
package dev.livestroke.cli;

import org.jspecify.annotations.NullMarked;
