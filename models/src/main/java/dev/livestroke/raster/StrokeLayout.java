package dev.livestroke.raster;

/**
 * Which control points make which cubic segment, and how wide each is drawn. Immutable.
 *
 * <p>A list of segments, not of paths: the segments of a path share the point where they meet. A straight line is a
 * cubic with its inner control points on the thirds, a dot one with all four equal. Caps and joins come out round, since
 * what is drawn is everything close to a segment.
 */
public final class StrokeLayout {

    private final int pointCount;
    private final int[] controlPoints;
    private final StrokeProfile[] profiles;

    /**
     * @param pointCount number of control points of a frame, at least 1
     * @param controlPoints four indices of control points a segment, start to end, [segments, 4]
     * @param widths stroke width of every segment, px, [segments]
     * @throws IllegalArgumentException if an index is outside {@code 0..pointCount - 1}, a width is not positive and
     *     finite, or the arrays don't fit each other
     */
    public StrokeLayout(int pointCount, int[] controlPoints, float[] widths) {
        if (pointCount < 1) {
            throw new IllegalArgumentException("expected at least 1 control point, found " + pointCount);
        }
        if (controlPoints.length != 4L * widths.length) {
            throw new IllegalArgumentException("expected 4 control points for each of " + widths.length
                    + " widths, found " + controlPoints.length);
        }
        this.pointCount = pointCount;
        this.controlPoints = controlPoints.clone();
        this.profiles = new StrokeProfile[widths.length];
        for (int segment = 0; segment < profiles.length; segment++) {
            requireIndices(segment);
            profiles[segment] = profile(segment, widths[segment]);
        }
    }

    /** Returns the number of control points of a frame. */
    public int pointCount() {
        return pointCount;
    }

    /** Returns the number of cubic segments. */
    public int segmentCount() {
        return profiles.length;
    }

    /** Returns the index of control point {@code i} (0..3) of a segment. */
    public int controlPoint(int segment, int i) {
        return controlPoints[4 * segment + i];
    }

    /** Returns the stroke width of a segment, px. */
    public float width(int segment) {
        return profiles[segment].width();
    }

    StrokeProfile profile(int segment) {
        return profiles[segment];
    }

    private void requireIndices(int segment) {
        for (int i = 0; i < 4; i++) {
            int point = controlPoint(segment, i);
            if (point < 0 || point >= pointCount) {
                throw new IllegalArgumentException("segment " + segment + ", control point " + i
                        + ": expected an index in 0.." + (pointCount - 1) + ", found " + point);
            }
        }
    }

    private static StrokeProfile profile(int segment, float width) {
        try {
            return new StrokeProfile(width);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("segment " + segment + ": " + e.getMessage(), e);
        }
    }
}
