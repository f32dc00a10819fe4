package dev.livestroke.server.protocol.drawing;

import dev.livestroke.server.protocol.json.FieldRejected;
import java.util.List;

/** A drawing as a client sends it. */
public sealed interface Drawing {

    /** Hands this drawing to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** The text of an SVG file; read behind the gate for hostile files. */
    record Svg(String svg) implements Drawing {

        /** @throws IllegalArgumentException if the text is blank */
        public Svg {
            if (svg.isBlank()) {
                throw new FieldRejected("svg", "expected the text of an SVG file, found an empty text");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.svg(this);
        }
    }

    /**
     * Layers that the client has read itself, from the bottom up.
     *
     * @param width of the canvas, which starts at (0, 0), in canvas px
     * @param height of the canvas, in canvas px
     */
    record Layers(double width, double height, List<LayerNode> layers) implements Drawing {

        /** @throws IllegalArgumentException if the canvas or the list is empty */
        public Layers {
            layers = List.copyOf(layers);
            Ranges.positive("width", width);
            Ranges.positive("height", height);
            if (layers.isEmpty()) {
                throw new FieldRejected("layers", "expected at least one layer, found none: select what should move");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.layers(this);
        }
    }

    /** One method per kind of drawing. */
    interface Visitor<R> {
        R svg(Svg drawing);

        R layers(Layers drawing);
    }
}
