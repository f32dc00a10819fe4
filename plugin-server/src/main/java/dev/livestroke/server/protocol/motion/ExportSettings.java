package dev.livestroke.server.protocol.motion;

import java.util.List;
import java.util.Optional;

/**
 * How a file is written; what is left out is as the animation has it.
 *
 * @param timings of layers that play at another time than the rest
 */
public record ExportSettings(
        Optional<String> loop,
        Optional<Double> speed,
        Optional<Double> durationSeconds,
        Optional<Double> fps,
        Optional<Integer> sizePx,
        Optional<String> background,
        Optional<Double> tolerancePx,
        Optional<Easing> easing,
        List<GroupTiming> timings) {

    /** As the animation has it. */
    public static final ExportSettings DEFAULT = new ExportSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** Copies the list. */
    public ExportSettings {
        timings = List.copyOf(timings);
    }

    /** How time runs over one pass. */
    public enum Easing {
        EVEN,
        EASE_IN,
        EASE_OUT,
        EASE_IN_OUT
    }
}
