package dev.livestroke.export;

import java.util.List;

/**
 * The text of an exported file.
 *
 * @param warnings what the format could not keep, in the order of the layers; empty if everything was kept
 */
public record Exported(String text, List<ExportWarning> warnings) {

    /** Copies the list. */
    public Exported {
        warnings = List.copyOf(warnings);
    }
}
