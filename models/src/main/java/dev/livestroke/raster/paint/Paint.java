package dev.livestroke.raster.paint;

import java.util.List;

/** What colours a mark: indices into the palette of a {@link Style}. */
public sealed interface Paint {

    /** One colour. */
    record Flat(int color) implements Paint {}

    /**
     * A gradient. Colour and opacity change linearly from stop to stop.
     *
     * @param toPx from gradient space to px of a frame at rest
     */
    record Ramp(RampShape shape, List<Stop> stops, Spread spread, PlaneMap toPx) implements Paint {

        /** @throws IllegalArgumentException if there is no stop, the offsets fall, or the map has no inverse */
        public Ramp {
            stops = List.copyOf(stops);
            if (stops.isEmpty()) {
                throw new IllegalArgumentException("a gradient needs at least one stop");
            }
            for (int i = 1; i < stops.size(); i++) {
                if (stops.get(i).offset() < stops.get(i - 1).offset()) {
                    throw new IllegalArgumentException("gradient offsets must not fall: " + stops);
                }
            }
        }
    }

    /** A palette colour at an offset, 0 to 1. */
    record Stop(double offset, int color) {

        /** @throws IllegalArgumentException if the offset is outside 0 to 1 */
        public Stop {
            if (!(offset >= 0 && offset <= 1)) {
                throw new IllegalArgumentException("gradient offset must be 0 to 1: " + offset);
            }
        }
    }

    /** What a gradient shows outside 0 to 1. */
    enum Spread {
        PAD,
        REFLECT,
        REPEAT
    }
}
