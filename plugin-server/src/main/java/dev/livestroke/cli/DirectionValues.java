package dev.livestroke.cli;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Grouping;
import dev.livestroke.animator.StartPose;
import dev.livestroke.geometry.Point;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the texts of {@link DirectionOptions} become values. */
final class DirectionValues {

    /** For a drawing that rests, whatever the time. */
    static final Timing ANY_TIMING = new Timing(60, 30, Loop.ONCE);

    private static final Pattern POINT = Pattern.compile("(-?[0-9.]+)\\s*,\\s*(-?[0-9.]+)");

    private DirectionValues() {}

    /** What follows the end of a pass. */
    static final class CourseWord implements ITypeConverter<Course> {
        @Override
        public Course convert(String text) {
            return OptionValues.choice(text, Course.values());
        }
    }

    /** What is seen at 0 s. */
    static final class StartWord implements ITypeConverter<StartPose> {
        @Override
        public StartPose convert(String text) {
            return OptionValues.choice(text, StartPose.values());
        }
    }

    /** Which groups move on their own. */
    static final class GroupingWord implements ITypeConverter<Grouping> {
        @Override
        public Grouping convert(String text) {
            return OptionValues.choice(text, Grouping.values());
        }
    }

    /** How much moves. */
    static final class Strength implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return OptionValues.number(text, "0", "2");
        }
    }

    /** A number from 0 to 1. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return OptionValues.number(text, "0", "1");
        }
    }

    /** Returns the number in a part of an option's text. */
    static double number(String option, String text, String least, String most) {
        try {
            return OptionValues.number(text, least, most);
        } catch (TypeConversionException wrong) {
            throw new CommandFailure(ExitCode.USAGE, option + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Returns the point {@code X,Y}, if the text is one. */
    static Optional<Point> point(String text) {
        Matcher matcher = POINT.matcher(text.strip());
        try {
            return matcher.matches()
                    ? Optional.of(new Point(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Point scaled(Point point, double scale) {
        return new Point(point.x() * scale, point.y() * scale);
    }
}
