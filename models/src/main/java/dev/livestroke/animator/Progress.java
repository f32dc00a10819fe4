package dev.livestroke.animator;

/**
 * How far an animation is.
 *
 * @param done steps of the stage that are done, 0 to {@code total}
 * @param total steps of the stage, at least 1
 * @param secondsLeft estimate for all stages that are left, in seconds
 */
public record Progress(Stage stage, int done, int total, double secondsLeft) {}
