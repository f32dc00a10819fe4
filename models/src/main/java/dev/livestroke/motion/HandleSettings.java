package dev.livestroke.motion;

/**
 * How many handles a field has and how they move.
 *
 * @param handles at least 1
 * @param reach width of a handle's influence, in gaps between handles
 * @param harmonics fastest motion, in cycles per pass
 */
public record HandleSettings(int handles, double reach, int harmonics) {

    /** What the prototype found best: fine enough for limbs, stiff enough for strokes. */
    public static final HandleSettings DEFAULT = new HandleSettings(14, 0.45, 3);
}
