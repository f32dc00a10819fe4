package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.DirectionException;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.Grouping;
import dev.livestroke.animator.KeyPose;
import dev.livestroke.animator.Pin;
import dev.livestroke.animator.StartPose;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options that direct a motion; {@code docs/motion.md} explains each. */
final class DirectionOptions {

    @Option(
            names = "--loop",
            paramLabel = "COURSE",
            defaultValue = "forever",
            converter = DirectionValues.CourseWord.class,
            description = "What follows the end: forever or seamless (again), once, return (once, ends as it began),"
                    + " ping-pong (to and fro) (default ${DEFAULT-VALUE}).")
    private Course course = Course.FOREVER;

    @Option(
            names = "--start",
            paramLabel = "rest|free",
            defaultValue = "rest",
            converter = DirectionValues.StartWord.class,
            description = "What is seen at 0 s: the drawing itself, or any moment of the motion"
                    + " (default ${DEFAULT-VALUE}).")
    private StartPose start = StartPose.REST;

    @Option(
            names = "--strength",
            paramLabel = "X",
            defaultValue = "1",
            converter = DirectionValues.Strength.class,
            description = "How much moves, from 0 (still) to 2 (default ${DEFAULT-VALUE}).")
    private double strength = 1;

    @Option(
            names = "--distortion",
            paramLabel = "X",
            defaultValue = "0.5",
            converter = DirectionValues.Share.class,
            description = "How strokes may change shape, from 0 (stiff) to 1 (rubbery) (default ${DEFAULT-VALUE}).")
    private double distortion = 0.5;

    @Option(
            names = "--groups",
            paramLabel = "auto|together|apart",
            defaultValue = "auto",
            converter = DirectionValues.GroupingWord.class,
            description = "Which groups move on their own: those that are clear of each other, none, or each"
                    + " (default ${DEFAULT-VALUE}).")
    private Grouping grouping = Grouping.AUTO;

    @Option(
            names = "--group",
            paramLabel = "ID[:TEXT]",
            description = "A group (or path) that moves on its own, and what it does; may be given several times.")
    private List<String> groups = List.of();

    @Option(
            names = "--group-strength",
            paramLabel = "ID=X",
            description = "How much a group of --group moves, from 0 to 2 times as much as the rest.")
    private Map<String, String> groupStrengths = Map.of();

    @Option(
            names = "--group-distortion",
            paramLabel = "ID=X",
            description = "How strokes of a group of --group may change shape, instead of --distortion.")
    private Map<String, String> groupDistortions = Map.of();

    @Option(
            names = "--lock",
            paramLabel = "ID[,ID...]",
            split = ",",
            description = "Layers or groups that rest in every frame.")
    private List<String> locked = List.of();

    @Option(
            names = "--pin",
            paramLabel = "X,Y|ID",
            description = "A point (px of the drawing), layer or group that stays while the rest bends from it; may be"
                    + " given several times.")
    private List<String> pins = List.of();

    @Option(
            names = "--pose",
            paramLabel = "X,Y:X,Y@S|FILE.svg@S",
            description = "What is where at S seconds: a point of the drawing, or every layer that another SVG shows"
                    + " elsewhere; may be given several times.")
    private List<String> poses = List.of();

    @Option(
            names = "--from",
            paramLabel = "FILE.livestroke.json",
            description = "An earlier animation to start from; half the steps suffice.")
    private Optional<Path> from = Optional.empty();

    /** Returns what is to happen at the end of a pass. */
    Course course() {
        return course;
    }

    /** Returns the animation to start from, read from its file. */
    Optional<Animation> parent() {
        return from.map(file -> new AnimationFile(file).read());
    }

    /**
     * Returns the direction.
     *
     * @param drawing as it was read
     * @param scale from the drawing's px to those of the animation
     * @param parent the animation to start from, of which an SVG may show an edited frame
     */
    Direction direction(Sketch drawing, double scale, Optional<Animation> parent) {
        return told(() -> new Direction(
                grouping,
                groupDirections(),
                Set.copyOf(locked),
                pins.stream().map(text -> pin(text, scale)).toList(),
                strength,
                distortion,
                course,
                start,
                keyPoses(drawing, scale, parent)));
    }

    /** Tells a person what is wrong with a direction. */
    static <T> T told(Supplier<T> direction) {
        try {
            return direction.get();
        } catch (DirectionException contradiction) {
            throw new CommandFailure(ExitCode.USAGE, FailureReport.firstLine(contradiction), contradiction);
        }
    }

    private List<GroupDirection> groupDirections() {
        Map<String, String> prompts = new LinkedHashMap<>();
        for (String text : groups) {
            int colon = text.indexOf(':');
            String id = colon < 0 ? text : text.substring(0, colon);
            if (prompts.put(id.strip(), colon < 0 ? "" : unquoted(text.substring(colon + 1))) != null) {
                throw new DirectionException("--group " + id + " is given twice; give it once");
            }
        }
        requireGroups("--group-strength", groupStrengths, prompts);
        requireGroups("--group-distortion", groupDistortions, prompts);
        List<GroupDirection> directions = new ArrayList<>();
        prompts.forEach((id, prompt) -> directions.add(new GroupDirection(
                id,
                Optional.of(prompt).filter(text -> !text.isBlank()),
                Optional.ofNullable(groupStrengths.get(id))
                        .map(text -> DirectionValues.number("--group-strength " + id, text, "0", "2"))
                        .orElse(1.0),
                Optional.ofNullable(groupDistortions.get(id))
                        .map(text -> DirectionValues.number("--group-distortion " + id, text, "0", "1")))));
        return directions;
    }

    private static void requireGroups(String option, Map<String, String> values, Map<String, String> groups) {
        values.keySet().stream()
                .filter(id -> !groups.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new DirectionException(option + " " + id + " needs --group " + id + " as well");
                });
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static Pin pin(String text, double scale) {
        return DirectionValues.point(text)
                .<Pin>map(point -> new Pin.AtPoint(DirectionValues.scaled(point, scale)))
                .orElseGet(() -> new Pin.OfLayer(text.strip()));
    }

    private List<KeyPose> keyPoses(Sketch drawing, double scale, Optional<Animation> parent) {
        List<KeyPose> keyPoses = new ArrayList<>();
        for (String text : poses) {
            PoseText pose = PoseText.of(text);
            if (pose.from().isPresent()) {
                keyPoses.add(new KeyPose.OfPoint(
                        pose.seconds(),
                        DirectionValues.scaled(pose.from().get(), scale),
                        DirectionValues.scaled(pose.to().orElseThrow(), scale)));
            } else {
                keyPoses.addAll(drawnPoses(pose, drawing, scale, parent));
            }
        }
        return keyPoses;
    }

    /** Returns the poses that an SVG shows: against the parent's frame if there is one, else against the drawing. */
    private static List<KeyPose> drawnPoses(PoseText pose, Sketch drawing, double scale, Optional<Animation> parent) {
        Sketch edited = new DrawingFile(pose.file()).read().sketch().scaled(scale);
        Animation shown = parent.filter(animation -> sameLayers(animation.sketch(), edited))
                .orElseGet(() -> Animation.still(drawing.scaled(scale), DirectionValues.ANY_TIMING));
        List<KeyPose> poses = KeyPose.ofFrame(shown, edited, pose.seconds());
        if (poses.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    pose.file() + ": no layer of it has the id and structure of one of the drawing and another place;"
                            + " draw the pose by moving the drawing's own points");
        }
        return poses;
    }

    private static boolean sameLayers(Sketch one, Sketch other) {
        return one.paths().stream()
                .map(PathLayer::id)
                .anyMatch(other.paths().stream().map(PathLayer::id).toList()::contains);
    }
}
