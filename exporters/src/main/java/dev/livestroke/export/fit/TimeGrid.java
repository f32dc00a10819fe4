package dev.livestroke.export.fit;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import java.util.stream.Stream;

/**
 * The moments of one pass: even steps, at which keyframes may stand, and even samples within each step, at which errors
 * are measured. Steps are whole frames where frames are neither too far apart for the motion nor far too close.
 *
 * @param steps keyframes may stand at steps 0 to this
 */
record TimeGrid(double durationSeconds, int steps) {

    /** Samples within a step. */
    static final int STRIDE = 3;

    private static final int FEWEST_PER_INTERVAL = 3;
    private static final int USUAL_PER_INTERVAL = 4;
    private static final int FEWEST = 12;
    private static final int MOST = 1000;

    static TimeGrid of(Animation animation) {
        Timing timing = animation.timing();
        Stream<Track<?>> tracks = Stream.concat(
                animation.affine().stream().map(track -> track.poses()),
                animation.local().stream().map(track -> track.shapes()));
        double shortest = tracks.mapToDouble(
                        track -> track.durationSeconds() / (track.keyframes().size() - 1))
                .min()
                .orElse(timing.durationSeconds());
        int intervals = (int) Math.max(1, Math.ceil(timing.durationSeconds() / shortest - 1e-9));
        return new TimeGrid(timing.durationSeconds(), steps(timing.durationSeconds() * timing.fps(), intervals));
    }

    private static int steps(double frames, int intervals) {
        int fewest = Math.max(FEWEST, FEWEST_PER_INTERVAL * intervals);
        int whole = (int) Math.rint(frames);
        if (Math.abs(frames - whole) < 1e-6) {
            for (int every = whole / fewest; every >= 1; every--) {
                if (whole % every == 0 && whole / every <= 2 * fewest) {
                    return whole / every;
                }
            }
        }
        return Math.max(FEWEST, USUAL_PER_INTERVAL * intervals);
    }

    boolean hasFiner() {
        return steps < MOST;
    }

    /** Returns the grid with twice as many steps. */
    TimeGrid finer() {
        return new TimeGrid(durationSeconds, 2 * steps);
    }

    int samples() {
        return steps * STRIDE;
    }

    double secondsOf(int sample) {
        return sample == samples() ? durationSeconds : sample * durationSeconds / samples();
    }
}
