package dev.livestroke.export;

/**
 * Something of the drawing that a format could not keep, and what was written in its place.
 *
 * @param layerId the layer it concerns; the root's id if it concerns the whole drawing
 * @param message one sentence for a person
 */
public record ExportWarning(String layerId, String message) {

    @Override
    public String toString() {
        return "layer \"" + layerId + "\": " + message;
    }
}
