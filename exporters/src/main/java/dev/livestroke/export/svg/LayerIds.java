package dev.livestroke.export.svg;

import dev.livestroke.geometry.Layer;

/** How the elements of layers are named. */
@FunctionalInterface
interface LayerIds {

    /** Writes the id and the name of {@code layer} as attributes of its element, which was just opened. */
    void write(XmlText xml, Layer layer);

    /** Returns names that are none, for a second picture of the same layers. */
    static LayerIds none() {
        return (xml, layer) -> {};
    }
}
