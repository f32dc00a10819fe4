package dev.livestroke.export.svg;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.fit.Easing;

/** The numbers of one pass, as SMIL and CSS both want them: shares of its duration and easings. */
final class Timeline {

    private static final double SHORTEST_SECONDS = 1e-6;
    private static final double FINEST_SECONDS = 1e-4;
    private static final ShortNumbers EASINGS = new ShortNumbers(new Rounding(4));

    private final double durationSeconds;
    private final ShortNumbers shares;
    private final Loop loop;

    Timeline(Timing timing) {
        this.durationSeconds = Math.max(SHORTEST_SECONDS, timing.durationSeconds());
        int decimals = (int) Math.ceil(Math.log10(durationSeconds / FINEST_SECONDS));
        this.shares = new ShortNumbers(new Rounding(Math.max(3, Math.min(9, decimals))));
        this.loop = timing.loop();
    }

    /** Returns the length of a pass, such as {@code 0.5s}; to SMIL, a clock without hours or seconds is none. */
    String duration() {
        return new Rounding(6).format(durationSeconds) + "s";
    }

    /** Returns the share of the pass that is over at {@code seconds}: 0 at its start, 1 at its end. */
    String share(double seconds) {
        return shares.of(seconds / durationSeconds);
    }

    /** Returns the same as {@link #share}, in percent. */
    String percent(double seconds) {
        return shares.of(100 * seconds / durationSeconds) + "%";
    }

    /** Returns the four numbers of {@code easing}, {@code between} them what the format wants. */
    String easing(Easing easing, String between) {
        return String.join(
                between,
                EASINGS.of(easing.outTime()),
                EASINGS.of(easing.outProgress()),
                EASINGS.of(easing.inTime()),
                EASINGS.of(easing.inProgress()));
    }

    boolean repeats() {
        return loop == Loop.FOREVER;
    }
}
