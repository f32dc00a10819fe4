package dev.livestroke.raster.outline;

import java.util.List;

/** The cubic segments of a path as indices of control points, in subpaths. Immutable. */
public final class Curves {

    private final int[] controlPoints;
    private final int[] ends;
    private final boolean[] closed;

    /** Cubics laid end to end: four indices of control points a segment, [segments, 4]. */
    public record Subpath(List<Integer> controlPoints, boolean closed) {

        /** @throws IllegalArgumentException if the segments are torn, or there is none */
        public Subpath {
            controlPoints = List.copyOf(controlPoints);
            int count = controlPoints.size();
            if (count == 0 || count % 4 != 0) {
                throw new IllegalArgumentException("expected 4 control points a segment, found " + count + " in all");
            }
            for (int i = 4; i < count; i += 4) {
                requireSame(controlPoints.get(i - 1), controlPoints.get(i), "segment " + i / 4);
            }
            if (closed) {
                requireSame(controlPoints.get(count - 1), controlPoints.get(0), "the first segment, as it is closed,");
            }
        }

        private static void requireSame(int end, int start, String segment) {
            if (end != start) {
                throw new IllegalArgumentException(
                        segment + " must start at point " + end + ", where the one before ends, found point " + start);
            }
        }
    }

    /** @throws IllegalArgumentException if there is no subpath */
    public Curves(List<Subpath> subpaths) {
        if (subpaths.isEmpty()) {
            throw new IllegalArgumentException("a path needs at least one subpath");
        }
        controlPoints = subpaths.stream()
                .flatMap(subpath -> subpath.controlPoints().stream())
                .mapToInt(i -> i)
                .toArray();
        ends = new int[subpaths.size()];
        closed = new boolean[subpaths.size()];
        int segments = 0;
        for (int i = 0; i < ends.length; i++) {
            segments += subpaths.get(i).controlPoints().size() / 4;
            ends[i] = segments;
            closed[i] = subpaths.get(i).closed();
        }
    }

    /** Returns the largest index of a control point. */
    public int lastPoint() {
        int last = 0;
        for (int point : controlPoints) {
            last = Math.max(last, point);
        }
        return last;
    }

    /** Returns the smallest index of a control point. */
    public int firstPoint() {
        int first = Integer.MAX_VALUE;
        for (int point : controlPoints) {
            first = Math.min(first, point);
        }
        return first;
    }

    /** Returns how many indices there are in all, four a segment. */
    public int indexCount() {
        return controlPoints.length;
    }

    /** Returns the index of a control point, by its place in the list of all. */
    public int point(int place) {
        return controlPoints[place];
    }

    /** Returns how many subpaths there are. */
    public int subpathCount() {
        return ends.length;
    }

    /** Returns the first segment of a subpath. */
    public int firstSegment(int subpath) {
        return subpath == 0 ? 0 : ends[subpath - 1];
    }

    /** Returns the segment after the last one of a subpath. */
    public int endSegment(int subpath) {
        return ends[subpath];
    }

    /** Returns whether a subpath ends where it starts, without caps. */
    public boolean isClosed(int subpath) {
        return closed[subpath];
    }

    /** Returns the index of control point {@code i} (0..3) of a segment. */
    public int controlPoint(int segment, int i) {
        return controlPoints[4 * segment + i];
    }
}
