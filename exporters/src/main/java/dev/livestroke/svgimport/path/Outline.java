package dev.livestroke.svgimport.path;

import dev.livestroke.geometry.Subpath;
import java.util.List;
import java.util.Optional;

/**
 * What a shape draws, in its own user units.
 *
 * @param subpaths empty if nothing is drawn
 * @param error what was wrong, where the outline was drawn only up to an error
 */
public record Outline(List<Subpath> subpaths, Optional<String> error) {

    /** Copies the list. */
    public Outline {
        subpaths = List.copyOf(subpaths);
    }

    static Outline of(List<Subpath> subpaths) {
        return new Outline(subpaths, Optional.empty());
    }
}
