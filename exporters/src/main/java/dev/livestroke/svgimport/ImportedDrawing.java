package dev.livestroke.svgimport;

import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.report.ImportWarning;
import java.util.List;

/** A drawing as it was read, with what of the file will not appear or not look the same. */
public record ImportedDrawing(Sketch sketch, List<ImportWarning> warnings) {

    /** Copies the warnings. */
    public ImportedDrawing {
        warnings = List.copyOf(warnings);
    }

    /** Returns the warnings for a person, one line for each kind, however many there are. */
    public List<String> warningLines() {
        return ImportWarning.summarize(warnings);
    }
}
