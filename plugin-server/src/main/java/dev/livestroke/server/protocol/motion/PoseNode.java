package dev.livestroke.server.protocol.motion;

import java.util.List;

/** Where something is at a given time. */
public sealed interface PoseNode {

    /** Hands this pose to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** What rests at {@code from} is at {@code to}. */
    record OfPoint(double seconds, Spot from, Spot to) implements PoseNode {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofPoint(this);
        }
    }

    /** All control points of a path layer, in the order of its path data. */
    record OfLayer(double seconds, String layer, List<Spot> points) implements PoseNode {

        /** Copies the points. */
        public OfLayer {
            points = List.copyOf(points);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofLayer(this);
        }
    }

    /** One method per kind of pose. */
    interface Visitor<R> {
        R ofPoint(OfPoint pose);

        R ofLayer(OfLayer pose);
    }
}
