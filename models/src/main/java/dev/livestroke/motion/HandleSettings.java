package dev.livestroke.motion;

/**
 * How many handles a field has and how they move.
 *
 * @param handles at least 1
 * @param reach width of a handle's influence, in gaps between handles, positive
 * @param harmonics fastest motion, in cycles per pass, at least 2: a pulse beats twice
 */
public record HandleSettings(int handles, double reach, int harmonics) {

    /**
     * Fine enough for limbs, stiff enough for strokes; as many harmonics as 16 frames can tell apart, because with 3 small
     * quick parts stayed stuck at rest.
     */
    public static final HandleSettings DEFAULT = new HandleSettings(28, 0.45, 7);

    private static final int MOST = 192;

    /** @throws IllegalArgumentException if a number is outside its range */
    public HandleSettings {
        if (handles < 1) {
            throw new IllegalArgumentException("a field needs at least one handle: " + handles);
        }
        if (!(reach > 0 && Double.isFinite(reach))) {
            throw new IllegalArgumentException("reach must be positive and finite, in gaps between handles: " + reach);
        }
        if (harmonics < 2) {
            throw new IllegalArgumentException("a field needs at least two harmonics: " + harmonics);
        }
    }

    /**
     * Returns these settings for a distortion d, 0 to 1: up to one half as they are, from there on with more and more handles,
     * {@code n (m / n)^(2 d - 1)}, until every one of {@code points} points has its own, or {@value #MOST} have.
     */
    public HandleSettings loosened(double distortion, int points) {
        double most = Math.max(handles, Math.min(MOST, points));
        double share = Math.max(0, 2 * distortion - 1);
        return new HandleSettings((int) Math.round(handles * Math.pow(most / handles, share)), reach, harmonics);
    }
}
