package dev.livestroke.server.protocol.motion;

import java.util.List;
import java.util.Optional;

/**
 * How a motion is searched for, directed and played. What is left out is the server's choice.
 *
 * @param seed the same seed gives the same animation
 * @param steps of the search
 * @param guidance how strongly the motion must show the prompt
 * @param prior the name of one of the server's priors
 * @param device the name of one of the server's devices
 * @param durationSeconds length of one pass
 * @param fps frames per second that players show
 * @param groups that are directed on their own
 * @param locked ids of layers that do not move at all
 * @param pins what stays where it is while the rest bends from it
 * @param strength 0 still to 2
 * @param distortion 0 stiff to 1 rubbery
 * @param poses where points are at given times
 */
public record MotionOptions(
        Optional<Long> seed,
        Optional<Integer> steps,
        Optional<Double> guidance,
        Optional<String> prior,
        Optional<String> device,
        Optional<Field> field,
        Optional<Double> durationSeconds,
        Optional<Double> fps,
        Optional<Course> course,
        Optional<StartPose> start,
        Optional<Grouping> grouping,
        List<GroupOptions> groups,
        List<String> locked,
        List<PinNode> pins,
        Optional<Double> strength,
        Optional<Double> distortion,
        List<PoseNode> poses) {

    /** Leaves everything to the server. */
    public static final MotionOptions DEFAULT = new MotionOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** What carries the motion. */
    public enum Field {
        HANDLES,
        PAPER
    }

    /** How an animation goes from its start to its end. */
    public enum Course {
        /** Repeats; meets at the seam unless the prompt lets the drawing leave. */
        FOREVER,
        /** Repeats and meets at the seam. */
        SEAMLESS,
        /** Plays once and may end elsewhere. */
        ONCE,
        /** Plays once and ends where it began. */
        RETURN,
        /** Goes to and fro. */
        PING_PONG
    }

    /** What frame 0 is. */
    public enum StartPose {
        /** The drawing itself. */
        REST,
        /** Whatever fits the motion. */
        FREE
    }

    /** What moves as one. */
    public enum Grouping {
        AUTO,
        TOGETHER,
        APART
    }

    /** Copies the lists; ranges are the animator's to check. */
    public MotionOptions {
        groups = List.copyOf(groups);
        locked = List.copyOf(locked);
        pins = List.copyOf(pins);
        poses = List.copyOf(poses);
        OptionRanges.check(steps, guidance, durationSeconds, fps);
        OptionRanges.strength("strength", strength);
        OptionRanges.distortion("distortion", distortion);
    }
}
