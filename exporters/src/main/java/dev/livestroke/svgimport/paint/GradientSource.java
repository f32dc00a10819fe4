package dev.livestroke.svgimport.paint;

import dev.livestroke.geometry.GradientStop;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gradient element after attributes and stops were taken over along its {@code href}. */
record GradientSource(Map<String, String> attributes, List<GradientStop> stops) {

    GradientSource {
        attributes = Map.copyOf(attributes);
        stops = List.copyOf(stops);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip);
    }

    /** Returns whether coordinates are shares of the shape's bounds. */
    boolean inBounds() {
        return !attribute("gradientUnits").orElse("").equals("userSpaceOnUse");
    }

    GradientStop lastStop() {
        return stops.get(stops.size() - 1);
    }
}
