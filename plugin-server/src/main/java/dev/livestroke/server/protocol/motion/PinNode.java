package dev.livestroke.server.protocol.motion;

/** What is pinned to the canvas. */
public sealed interface PinNode {

    /** Hands this pin to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** What is drawn at a point, in canvas px. */
    record AtPoint(double x, double y) implements PinNode {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atPoint(this);
        }
    }

    /** A whole layer. */
    record OfLayer(String layer) implements PinNode {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofLayer(this);
        }
    }

    /** One method per kind of pin. */
    interface Visitor<R> {
        R atPoint(AtPoint pin);

        R ofLayer(OfLayer pin);
    }
}
