package dev.livestroke.format;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.ExportException;
import dev.livestroke.export.Filmstrip;
import dev.livestroke.export.FrameTimes;
import dev.livestroke.export.sheet.AnimationFilm;
import dev.livestroke.geometry.Sketch;
import java.util.Locale;

/** How many pixels and pictures an animation becomes. */
final class FilmChoice {

    /** About 2 minutes of 1080p at 12 fps; beyond it, an export takes minutes. */
    private static final double MOST_PIXELS = 3e9;

    private static final int LARGEST_SIDE_PX = 16_384;

    private FilmChoice() {}

    /** Returns the film of {@code animation} at no more than {@code fastestFps}. */
    static Filmstrip film(Animation animation, double fastestFps) {
        return film(animation, fastestFps, 1);
    }

    /** Returns the film with sides that {@code multiple} divides, as video encoders want them. */
    static Filmstrip film(Animation animation, double fastestFps, int multiple) {
        Sketch sketch = animation.sketch();
        FrameTimes times = times(animation, fastestFps);
        double width = px(sketch.width(), multiple);
        double height = px(sketch.height(), multiple);
        if (Math.max(width, height) > LARGEST_SIDE_PX || width * height * times.count() > MOST_PIXELS) {
            throw new ExportException(
                    String.format(
                            Locale.ROOT,
                            "%d pictures of %.0f x %.0f px are too many: choose a smaller size, fewer frames per second or a"
                                    + " shorter duration",
                            times.count(),
                            width,
                            height),
                    null);
        }
        return AnimationFilm.of(animation, times, (int) width, (int) height);
    }

    /** A rate that is lowered stays even: the pass is parted into as many steps as {@code fastestFps} allows. */
    static FrameTimes times(Animation animation, double fastestFps) {
        FrameTimes times = FrameTimes.of(
                animation.timing(), Math.min(fastestFps, animation.timing().fps()));
        double slightlyLess = Math.floor(fastestFps * animation.timing().durationSeconds() + 1e-9)
                / animation.timing().durationSeconds();
        return times.fps() <= fastestFps || slightlyLess <= 0 ? times : FrameTimes.of(animation.timing(), slightlyLess);
    }

    private static double px(double length, int multiple) {
        return multiple * Math.max(1, Math.round(length / multiple));
    }
}
