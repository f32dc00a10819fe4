/**
 * The one door to all file formats: {@link dev.livestroke.format.Exporter} writes an animation as any {@link
 * dev.livestroke.format.ExportFormat}, with the same {@link dev.livestroke.format.ExportOptions} for all. Options that
 * change time, size or background are changes of the animation ({@link dev.livestroke.format.Adaptation}), so that every
 * format shows them alike. Used by the command line and by the server; uses the writers in {@code export} and below.
 *
 * <pre>{@code
 * ExportedFiles gif = Exporter.write(ExportFormat.GIF, new ExportSubject("cat", saved), ExportOptions.DEFAULT);
 * }</pre>
 */
@NullMarked
package dev.livestroke.format;

import org.jspecify.annotations.NullMarked;
