package dev.livestroke.animator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person decides about a motion; the rest is the prior's. What each part does and how is told in
 * {@code docs/motion.md}.
 *
 * @param grouping which groups move on their own beside those of {@code groups}
 * @param groups groups that move on their own, perhaps by prompts of their own
 * @param locked ids of path layers and groups that rest in every frame, to the bit
 * @param pins what stays where it was drawn while the rest bends from it
 * @param strength how much moves, 0 (still) to 2; 1 is as found
 * @param distortion how strokes may change shape, 0 (stiff: each is a rigid part) to 1 (rubbery)
 * @param poses where things are at given moments
 */
public record Direction(
        Grouping grouping,
        List<GroupDirection> groups,
        Set<String> locked,
        List<Pin> pins,
        double strength,
        double distortion,
        Course course,
        StartPose start,
        List<KeyPose> poses) {

    /** Nothing decided. */
    public static final Direction DEFAULT = new Direction(
            Grouping.AUTO, List.of(), Set.of(), List.of(), 1, 0.5, Course.FOREVER, StartPose.REST, List.of());

    private static final double MOST_STRENGTH = 2;

    /** @throws DirectionException if a number is outside its range or a group is named twice */
    public Direction {
        groups = List.copyOf(groups);
        locked = Set.copyOf(locked);
        pins = List.copyOf(pins);
        poses = List.copyOf(poses);
        requireStrength(strength);
        requireDistortion(distortion);
        Set<String> named = new HashSet<>();
        for (GroupDirection group : groups) {
            if (!named.add(group.layerId())) {
                throw new DirectionException("the group \"" + group.layerId() + "\" is directed twice; name it once");
            }
        }
    }

    /** Returns this direction with another grouping. */
    public Direction withGrouping(Grouping other) {
        return new Direction(other, groups, locked, pins, strength, distortion, course, start, poses);
    }

    /** Returns this direction with other groups that move on their own. */
    public Direction withGroups(List<GroupDirection> others) {
        return new Direction(grouping, others, locked, pins, strength, distortion, course, start, poses);
    }

    /** Returns this direction with other layers locked. */
    public Direction withLocked(Set<String> others) {
        return new Direction(grouping, groups, others, pins, strength, distortion, course, start, poses);
    }

    /** Returns this direction with other pins. */
    public Direction withPins(List<Pin> others) {
        return new Direction(grouping, groups, locked, others, strength, distortion, course, start, poses);
    }

    /** Returns this direction with another strength. */
    public Direction withStrength(double other) {
        return new Direction(grouping, groups, locked, pins, other, distortion, course, start, poses);
    }

    /** Returns this direction with another distortion. */
    public Direction withDistortion(double other) {
        return new Direction(grouping, groups, locked, pins, strength, other, course, start, poses);
    }

    /** Returns this direction with another course. */
    public Direction withCourse(Course other) {
        return new Direction(grouping, groups, locked, pins, strength, distortion, other, start, poses);
    }

    /** Returns this direction with another start. */
    public Direction withStart(StartPose other) {
        return new Direction(grouping, groups, locked, pins, strength, distortion, course, other, poses);
    }

    /** Returns this direction with other poses. */
    public Direction withPoses(List<KeyPose> others) {
        return new Direction(grouping, groups, locked, pins, strength, distortion, course, start, others);
    }

    static void requireStrength(double strength) {
        if (!(strength >= 0 && strength <= MOST_STRENGTH)) {
            throw new DirectionException("strength must be from 0 (still) to 2, was " + strength);
        }
    }

    static void requireDistortion(double distortion) {
        if (!(distortion >= 0 && distortion <= 1)) {
            throw new DirectionException("distortion must be from 0 (stiff) to 1 (rubbery), was " + distortion);
        }
    }
}
