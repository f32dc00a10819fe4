package dev.livestroke.animation;

/**
 * When and how fast a group plays its motion.
 *
 * @param speed passes of the motion in one pass of the animation, 0.1 to 10; in a loop a whole number, so that it closes
 * @param delaySeconds how much later the motion begins, at least 0; in a loop it goes round, so that the group is in the
 *     midst of it at 0 s
 */
public record PartTiming(double speed, double delaySeconds, Pace pace) {

    /** As it was found. */
    public static final PartTiming UNCHANGED = new PartTiming(1, 0, Pace.EVEN);

    private static final double LEAST_SPEED = 0.1;
    private static final double MOST_SPEED = 10;

    /** @throws IllegalArgumentException if a number is outside its range */
    public PartTiming {
        if (!(speed >= LEAST_SPEED && speed <= MOST_SPEED)) {
            throw new IllegalArgumentException("speed must be from 0.1 to 10, was " + speed);
        }
        if (!(delaySeconds >= 0 && Double.isFinite(delaySeconds))) {
            throw new IllegalArgumentException("a delay must be at least 0 seconds, was " + delaySeconds);
        }
    }
}
