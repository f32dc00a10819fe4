package dev.livestroke.svgimport;

import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.layer.DrawingReader;
import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.xml.SvgGate;
import dev.livestroke.svgimport.xml.SvgSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads SVG 1.1 and the parts of SVG 2 that design tools write. Safe for files from anywhere: nothing outside the file is
 * read, no script runs, and {@link SvgLimits} bounds time and memory. Safe for several threads.
 */
public final class SvgImporter {

    private final SvgLimits limits;

    /** Makes an importer with limits that real drawings stay far below. */
    public SvgImporter() {
        this(SvgLimits.defaults());
    }

    /** Makes an importer with other limits. */
    public SvgImporter(SvgLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads an {@code .svg} or {@code .svgz} file.
     *
     * @throws IOException if the file cannot be read
     * @throws SvgFormatException if it is refused; a file that is too large is refused before it is read
     */
    public ImportedDrawing read(Path file) throws IOException {
        SvgSource.requireSize(Files.size(file), limits);
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /**
     * Reads a drawing from a stream, packed with gzip or not, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be read
     * @throws SvgFormatException if the drawing is refused
     */
    public ImportedDrawing read(InputStream stream) throws IOException {
        return parse(SvgSource.read(stream, limits));
    }

    /**
     * Reads a drawing from text.
     *
     * @throws SvgFormatException if the drawing is refused
     */
    public ImportedDrawing parse(String svg) {
        Warnings warnings = new Warnings();
        Sketch sketch = new DrawingReader(new SvgGate(limits, warnings).read(svg), limits, warnings).read();
        return new ImportedDrawing(sketch, warnings.toList());
    }
}
