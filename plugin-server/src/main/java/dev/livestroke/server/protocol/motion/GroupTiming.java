package dev.livestroke.server.protocol.motion;

import java.util.Optional;

/**
 * When and how fast a layer plays the motion that was found; nothing is searched again.
 *
 * @param layer the id of a group or path
 * @param speed passes of its motion in one pass of the animation, 0.1 to 10; whole in a loop
 * @param delaySeconds how much later it begins, 0 to 60
 * @param easing instead of the one for all
 */
public record GroupTiming(
        String layer, Optional<Double> speed, Optional<Double> delaySeconds, Optional<ExportSettings.Easing> easing) {

    /** @throws IllegalArgumentException if a number is out of range */
    public GroupTiming {
        OptionRanges.speed("speed", speed);
        OptionRanges.delay("delaySeconds", delaySeconds);
    }
}
