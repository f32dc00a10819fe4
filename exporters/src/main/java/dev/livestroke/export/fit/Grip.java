package dev.livestroke.export.fit;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one pair of numbers in a file moves: a joint with the handles at it, which files measure from there, or a handle.
 *
 * @param point the control point whose numbers they are, in the order of {@link BezierPath#points}
 * @param joint the joint that a handle is measured from
 * @param moved the control points that move along, {@code point} among them
 */
record Grip(int point, Optional<Integer> joint, List<Integer> moved) {

    Grip {
        moved = List.copyOf(moved);
    }

    /** Returns the grips of all control points of {@code path}, in order. */
    static List<Grip> of(BezierPath path) {
        List<Grip> grips = new ArrayList<>();
        for (Subpath subpath : path.subpaths()) {
            int first = grips.size();
            int count = subpath.pointCount();
            for (int i = 0; i < count; i++) {
                grips.add(i % 3 == 0 ? joint(subpath, first, i) : handle(first + i, first + nearest(i) % count));
            }
        }
        return grips;
    }

    private static Grip handle(int point, int joint) {
        return new Grip(point, Optional.of(joint), List.of(point));
    }

    /** The first handle of a segment belongs to the joint before it, the second to the one after. */
    private static int nearest(int handle) {
        return handle % 3 == 1 ? handle - 1 : handle + 1;
    }

    private static Grip joint(Subpath subpath, int first, int joint) {
        int count = subpath.pointCount();
        List<Integer> moved = new ArrayList<>(List.of(first + joint));
        if (subpath.closed() || joint > 0) {
            moved.add(first + (joint + count - 1) % count);
        }
        if (subpath.closed() || joint < count - 1) {
            moved.add(first + joint + 1);
        }
        return new Grip(first + joint, Optional.empty(), moved);
    }

    /** Returns the number as files have it: along x with {@code axis} 0, along y with 1. */
    double number(double[] controls, int axis) {
        return controls[2 * point + axis]
                - joint.map(j -> controls[2 * j + axis]).orElse(0.0);
    }

    /** Moves {@code controls}. */
    void move(double[] controls, double dx, double dy) {
        for (int p : moved) {
            controls[2 * p] += dx;
            controls[2 * p + 1] += dy;
        }
    }
}
