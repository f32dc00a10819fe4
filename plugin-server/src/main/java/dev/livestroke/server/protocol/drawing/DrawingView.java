package dev.livestroke.server.protocol.drawing;

import java.util.List;

/**
 * What the server understood of a drawing.
 *
 * @param width of the canvas, which starts at (0, 0), in canvas px
 * @param height of the canvas, in canvas px
 * @param layers from the bottom up; the path data has absolute M, C and Z only
 * @param bounds of all paths, without stroke widths
 */
public record DrawingView(double width, double height, List<LayerNode> layers, Bounds bounds) {

    /** A rectangle in canvas px. */
    public record Bounds(double x, double y, double width, double height) {}

    /** Copies the layers. */
    public DrawingView {
        layers = List.copyOf(layers);
    }
}
