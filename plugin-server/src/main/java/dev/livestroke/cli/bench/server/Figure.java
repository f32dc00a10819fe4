package dev.livestroke.cli.bench.server;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that was measured.
 *
 * @param most what it should be at most, where there is such a bar
 */
record Figure(String name, double value, String unit, Optional<Double> most) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, rounded(value), unit, Optional.empty());
    }

    static Figure of(String name, double value, String unit, double most) {
        return new Figure(name, rounded(value), unit, Optional.of(most));
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    /** Returns the figure as a line of a table. */
    String line() {
        String bar = most.map(
                        limit -> String.format(Locale.ROOT, "at most %s%s", limit, value <= limit ? "" : "  NOT MET"))
                .orElse("");
        return String.format(Locale.ROOT, "%-52s %12.3f %-9s %s", name, value, unit, bar)
                .stripTrailing();
    }
}
