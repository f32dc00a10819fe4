package dev.livestroke.cli.eval.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Motions from formulas: parts with points in a box, each moved by a function of the time from 0 to 1. */
final class Moved {

    private final Map<String, Track> layers = new LinkedHashMap<>();

    /** Where a point at rest is at a time. */
    interface Way {
        double[] at(double x, double y, double time);

        /** Returns this way followed by {@code next}. */
        default Way then(Way next) {
            return (x, y, t) -> {
                double[] place = at(x, y, t);
                return next.at(place[0], place[1], t);
            };
        }
    }

    /** A number that changes with time. */
    interface Course {
        double at(double time);
    }

    static final Way REST = (x, y, t) -> new double[] {x, y};

    /** Goes by (dx, dy) times the course. */
    static Way shift(double dx, double dy, Course course) {
        return (x, y, t) -> new double[] {x + dx * course.at(t), y + dy * course.at(t)};
    }

    /** Turns clockwise about a place by the course, in degrees. */
    static Way turn(double aboutX, double aboutY, Course degrees) {
        return (x, y, t) -> {
            double angle = Math.toRadians(degrees.at(t));
            double dx = x - aboutX;
            double dy = y - aboutY;
            return new double[] {
                aboutX + Math.cos(angle) * dx - Math.sin(angle) * dy,
                aboutY + Math.sin(angle) * dx + Math.cos(angle) * dy
            };
        };
    }

    /** Scales about a place by 1 + the courses. */
    static Way scale(double aboutX, double aboutY, Course byX, Course byY) {
        return (x, y, t) ->
                new double[] {aboutX + (x - aboutX) * (1 + byX.at(t)), aboutY + (y - aboutY) * (1 + byY.at(t))};
    }

    /** A sine of {@code waves} a pass. */
    static Course sine(double amplitude, double waves) {
        return t -> amplitude * Math.sin(2 * Math.PI * waves * t);
    }

    /** From 0 to {@code end}, evenly. */
    static Course line(double end) {
        return t -> end * t;
    }

    /** Adds a part: five by five points in a box. */
    Moved part(String name, double left, double top, double right, double bottom, Way way) {
        double[][][] places = new double[Motion.MOMENTS][2][25];
        for (int k = 0; k < Motion.MOMENTS; k++) {
            for (int i = 0; i < 25; i++) {
                double x = left + (right - left) * (i % 5) / 4;
                double y = top + (bottom - top) * (i / 5) / 4;
                double[] place = way.at(x, y, (double) k / (Motion.MOMENTS - 1));
                places[k][0][i] = place[0];
                places[k][1][i] = place[1];
            }
        }
        layers.put(name, new Track(places));
        return this;
    }

    /** Returns a drawing of one part, as large as 1. */
    static Motion whole(Way way) {
        return new Moved().part("all", 0, 0, 1, 1, way).motion();
    }

    Motion motion() {
        return new Motion(layers, Map.of("everything", Set.copyOf(layers.keySet())));
    }
}
