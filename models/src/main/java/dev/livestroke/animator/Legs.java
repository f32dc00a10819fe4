package dev.livestroke.animator;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.Point;
import dev.livestroke.motion.Limb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What in a drawing may be legs, by geometry alone: what stands on the ground in several narrow places. A line that hangs
 * down to the ground by itself is a leg from its upper end on; where legs grow out of an outline, what stands above a foot
 * and below the body follows it more the lower it is. Whether they walk is for {@link LegSearch} to find.
 *
 * <p>All lengths are shares of the drawing's height H or of its longer side S. Places of feet and columns are found as
 * they were for the drawings without named parts that the embedded prior was trained on.
 */
final class Legs {

    private static final int MOST_FEET = 4;
    private static final int MOST_LEGS = 8;

    /** A drawing lower than this share of S is not one that stands. */
    private static final double LEAST_HEIGHT = 0.45;

    /** What is as low as this above the ground, of H, is foot. */
    private static final double FOOT = 0.16;

    /** Between two feet there is a gap of more than this, of S; a foot or the leg above it is less wide than that. */
    private static final double GAP = 0.05;

    private static final double WIDEST = 0.24;

    /** Legs are from this to that share of H long. */
    private static final double SHORTEST = 0.2;

    private static final double LONGEST = 0.5;

    /** A line may begin so many lengths of a leg above the ground: in the body, whose lowest places are between legs. */
    private static final double HIGHEST_HIP = 1.5;

    /** The body is looked for in windows so high, each so much above the one before, of H. */
    private static final double WINDOW = 0.06;

    private static final double RISE = 0.02;

    /** How far from a column, of S, an outline's points still follow its foot. */
    private static final double NEAR = 0.16;

    /** Lines whose upper and whose lower ends are so near to each other, of S, are of one leg. */
    private static final double SAME = 0.07;

    private final ControlPoints points;
    private final List<InkLine> lines;
    private final Box bounds;
    private final double side;
    private final double ground;

    private Legs(ControlPoints points) {
        this.points = points;
        this.lines = InkLine.of(points);
        this.bounds = lines.stream()
                .flatMap(line -> line.samples().stream())
                .map(Box::of)
                .reduce(Box::union)
                .orElseThrow();
        this.side = Math.max(bounds.width(), bounds.height());
        this.ground = bounds.bottom();
    }

    /** A leg: where it is fastened, where it stands, and what lines are its own. */
    private record Leg(Point hip, Point foot, List<InkLine> own) {

        boolean isLike(InkLine line, double distance) {
            return line.highest().distanceTo(hip) < distance && line.lowest().distanceTo(foot) < distance;
        }

        /** Returns where the leg is at height {@code y}. */
        double x(double y) {
            double down = Math.max(0, Math.min(1, (y - hip.y()) / (foot.y() - hip.y())));
            return hip.x() + down * (foot.x() - hip.x());
        }

        double reach(Point point) {
            return smooth((point.y() - hip.y()) / (foot.y() - hip.y()));
        }
    }

    /** Returns the legs from left to right, none of which moves yet; none if there are not at least two. */
    static List<Limb> of(ControlPoints points) {
        Legs legs = new Legs(points);
        List<Leg> found = legs.find();
        return found.stream().map(leg -> legs.limb(leg, found)).toList();
    }

    private List<Leg> find() {
        List<Stand> feet = stands(ground - FOOT * bounds.height(), ground + 1);
        double length = length();
        if (bounds.height() < LEAST_HEIGHT * side
                || feet.size() > MOST_FEET
                || !areNarrow(feet)
                || length < SHORTEST * bounds.height()) {
            return List.of();
        }
        List<Leg> legs = hanging(length);
        for (Stand foot : feet) {
            if (legs.stream().noneMatch(leg -> foot.holds(leg.foot.x()))) {
                legs.add(new Leg(new Point(foot.mean(), ground - length), new Point(foot.mean(), ground), List.of()));
            }
        }
        legs.sort(Comparator.comparingDouble(leg -> leg.foot.x()));
        return legs.size() < 2 || legs.size() > MOST_LEGS ? List.of() : legs;
    }

    /** Returns how high above the ground the body begins: where ink is no longer in narrow stands, looked for upwards. */
    private double length() {
        double height = bounds.height();
        double length = FOOT * height;
        while (length < LONGEST * height && areNarrow(stands(ground - length - WINDOW * height, ground - length))) {
            length += RISE * height;
        }
        return length;
    }

    /** Returns the lines that hang down to the ground, those of one leg together. */
    private List<Leg> hanging(double length) {
        List<Leg> legs = new ArrayList<>();
        lines.stream()
                .filter(line -> !line.path().closed())
                .filter(line -> line.height() > length / 2 && line.height() > line.width())
                .filter(line -> line.highest().y() > ground - HIGHEST_HIP * length)
                .filter(line -> line.lowest().y() > ground - FOOT * bounds.height())
                .forEach(line -> {
                    Optional<Leg> same = legs.stream()
                            .filter(leg -> leg.isLike(line, SAME * side))
                            .findFirst();
                    same.ifPresentOrElse(
                            leg -> leg.own.add(line),
                            () -> legs.add(new Leg(line.highest(), line.lowest(), new ArrayList<>(List.of(line)))));
                });
        return legs;
    }

    private Limb limb(Leg leg, List<Leg> legs) {
        List<Limb.Member> members = new ArrayList<>();
        for (InkLine line : lines) {
            if (leg.own.contains(line)) {
                add(line, point -> 1, leg, members);
            } else if (legs.stream().noneMatch(other -> other.own.contains(line))) {
                add(line, point -> follows(point, leg, legs), leg, members);
            }
        }
        double[] hip = points.toUnits(leg.hip);
        return new Limb(members, hip[0], hip[1], Limb.Stride.NONE);
    }

    private static void add(InkLine line, ToDoubleFunction<Point> follows, Leg leg, List<Limb.Member> members) {
        List<Point> control = line.path().points();
        for (int i = 0; i < control.size(); i++) {
            double share = follows.applyAsDouble(control.get(i));
            if (share > 0) {
                members.add(new Limb.Member(line.first() + i, share, leg.reach(control.get(i))));
            }
        }
    }

    private double follows(Point point, Leg leg, List<Leg> legs) {
        Leg nearest = legs.stream()
                .min(Comparator.comparingDouble(other -> Math.abs(other.x(point.y()) - point.x())))
                .orElseThrow();
        boolean isOf = nearest.equals(leg) && Math.abs(leg.x(point.y()) - point.x()) < NEAR * side;
        return isOf ? leg.reach(point) : 0;
    }

    private static double smooth(double share) {
        double within = Math.max(0, Math.min(1, share));
        return within * within * (3 - 2 * within);
    }

    /** Where ink stands between two heights, from left to right. */
    private record Stand(List<Double> ink) {

        double width() {
            return ink.get(ink.size() - 1) - ink.get(0);
        }

        double mean() {
            return ink.stream().mapToDouble(x -> x).average().orElseThrow();
        }

        boolean holds(double x) {
            return x >= ink.get(0) && x <= ink.get(ink.size() - 1);
        }
    }

    private boolean areNarrow(List<Stand> stands) {
        return stands.stream().allMatch(stand -> stand.width() < WIDEST * side);
    }

    private List<Stand> stands(double top, double bottom) {
        List<Stand> stands = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        double[] ink = lines.stream()
                .flatMap(line -> line.samples().stream())
                .filter(point -> point.y() >= top && point.y() < bottom)
                .mapToDouble(Point::x)
                .sorted()
                .toArray();
        for (double x : ink) {
            if (x - last > GAP * side) {
                stands.add(new Stand(new ArrayList<>()));
            }
            stands.get(stands.size() - 1).ink.add(x);
            last = x;
        }
        return stands;
    }
}
