package dev.livestroke.format;

import dev.livestroke.export.ExportWarning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a format made of an animation.
 *
 * @param files at least one
 * @param warnings what the format could not keep
 */
public record ExportedFiles(List<ExportedFile> files, List<ExportWarning> warnings) {

    /** Copies the lists. */
    public ExportedFiles {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    static ExportedFiles one(String name, byte[] bytes, List<ExportWarning> warnings) {
        return new ExportedFiles(List.of(new ExportedFile(name, bytes)), warnings);
    }

    /**
     * Returns the file if there is one, else a ZIP archive of all.
     *
     * @param name of the archive, without an ending
     */
    public ExportedFile single(String name) {
        if (files.size() == 1) {
            return files.get(0);
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (ExportedFile file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return new ExportedFile(name + ".zip", archive.toByteArray());
    }
}
