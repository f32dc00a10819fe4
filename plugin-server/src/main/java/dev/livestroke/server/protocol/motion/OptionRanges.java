package dev.livestroke.server.protocol.motion;

import dev.livestroke.server.protocol.json.FieldRejected;
import java.util.Optional;

/** The ranges of options; the same as the command line's. */
final class OptionRanges {

    private OptionRanges() {}

    static void check(
            Optional<Integer> steps,
            Optional<Double> guidance,
            Optional<Double> durationSeconds,
            Optional<Double> fps) {
        range("steps", steps.map(Integer::doubleValue), 1, 10_000);
        range("guidance", guidance, 0, 1000);
        range("durationSeconds", durationSeconds, 0.1, 60);
        range("fps", fps, 1, 120);
    }

    static void strength(String field, Optional<Double> value) {
        range(field, value, 0, 2);
    }

    static void distortion(String field, Optional<Double> value) {
        range(field, value, 0, 1);
    }

    static void speed(String field, Optional<Double> value) {
        range(field, value, 0.1, 10);
    }

    static void delay(String field, Optional<Double> value) {
        range(field, value, 0, 60);
    }

    private static void range(String field, Optional<Double> given, double least, double most) {
        given.filter(value -> !(value >= least && value <= most)).ifPresent(value -> {
            throw new FieldRejected(field, "expected " + least + " to " + most + ", found " + value);
        });
    }
}
