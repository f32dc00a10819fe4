package dev.livestroke.export.lottie;

import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.RadialGradient;
import java.util.List;
import java.util.Optional;

/** One colour and its alpha, 0 to 1; what SVG paints for a gradient that has no extent or a single stop. */
record FlatColor(Color color, double alpha) {

    private static final double NO_AREA = 1e-12;

    static Optional<FlatColor> of(LinearGradient gradient) {
        boolean flat = gradient.start().equals(gradient.end())
                || Math.abs(gradient.transform().determinant()) < NO_AREA;
        return of(gradient.stops(), flat);
    }

    static Optional<FlatColor> of(RadialGradient gradient) {
        return of(gradient.stops(), Math.abs(gradient.transform().determinant()) < NO_AREA);
    }

    private static Optional<FlatColor> of(List<GradientStop> stops, boolean flat) {
        GradientStop last = stops.get(stops.size() - 1);
        return flat || stops.size() == 1 ? Optional.of(new FlatColor(last.color(), last.opacity())) : Optional.empty();
    }
}
