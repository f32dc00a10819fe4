package dev.livestroke.cli;

import dev.livestroke.geometry.Point;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code --pose} says: {@code X,Y:X,Y@S} or {@code FILE.svg@S}.
 *
 * @param file the SVG that shows the pose; without meaning where points are given
 */
record PoseText(double seconds, Path file, Optional<Point> from, Optional<Point> to) {

    static PoseText of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw wrong(text);
        }
        String what = text.substring(0, at).strip();
        double seconds = DirectionValues.number("--pose", text.substring(at + 1), "0", "60");
        int colon = what.indexOf(':');
        Optional<Point> from = colon < 0 ? Optional.empty() : DirectionValues.point(what.substring(0, colon));
        if (from.isEmpty()) {
            return new PoseText(seconds, Path.of(what), Optional.empty(), Optional.empty());
        }
        Optional<Point> to = DirectionValues.point(what.substring(colon + 1));
        if (to.isEmpty()) {
            throw wrong(text);
        }
        return new PoseText(seconds, Path.of(""), from, to);
    }

    private static CommandFailure wrong(String text) {
        return new CommandFailure(
                ExitCode.USAGE,
                "--pose: expected a point and where it goes, X,Y:X,Y@SECONDS, or FILE.svg@SECONDS, found '" + text
                        + "'");
    }
}
