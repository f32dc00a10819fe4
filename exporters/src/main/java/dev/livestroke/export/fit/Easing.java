package dev.livestroke.export.fit;

/**
 * How a value goes from one keyframe to the next: the cubic Bézier from (0, 0) to (1, 1) over time and progress, as in
 * CSS, SMIL and Lottie. Its handles stay in the unit square, for one outside would stop a whole SMIL animation.
 *
 * @param outTime time of the handle that leaves the first keyframe, 0 to 1 (Lottie's {@code o.x}, the first number of
 *     SMIL's {@code keySplines})
 * @param outProgress its progress, 0 to 1
 * @param inTime time of the handle that arrives at the next keyframe, 0 to 1 (Lottie's {@code i.x}, the third number)
 * @param inProgress its progress, 0 to 1
 */
public record Easing(double outTime, double outProgress, double inTime, double inProgress) {

    /** Even speed. */
    public static final Easing LINEAR = new Easing(0, 0, 1, 1);

    /** @throws IllegalArgumentException if a handle is outside the unit square */
    public Easing {
        requireUnit(outTime);
        requireUnit(outProgress);
        requireUnit(inTime);
        requireUnit(inProgress);
    }

    /** Returns the progress, 0 to 1, at the share {@code time} of the way between the keyframes, 0 to 1. */
    public double at(double time) {
        if (time <= 0 || time >= 1) {
            return time <= 0 ? 0 : 1;
        }
        return equals(LINEAR) ? time : Cubic.at(outProgress, inProgress, Cubic.parameter(outTime, inTime, time));
    }

    private static void requireUnit(double number) {
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException("an easing's handles must be within 0 to 1: " + number);
        }
    }
}
