package dev.livestroke.animator;

import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.Penalties;
import dev.livestroke.motion.PointMotion;
import dev.livestroke.motion.RestDrawing;
import java.util.Arrays;
import java.util.List;

/**
 * Measures of a motion, in canvas units: how much moves, how much strokes are bent out of shape, what leaves the canvas.
 *
 * @param motion mean distance of a point from its mean place over the frames
 * @param distortion mean change of the length of a segment's sides and diagonals by local motion, relative to their sum
 * @param offCanvas share of points of the curves, over all moments, that leave the drawing's canvas
 */
record Figures(double motion, double distortion, double offCanvas) {

    /** Moments looked at for each step between keyframes. */
    private static final int FINENESS = 3;

    private static final int CURVE_POINTS = 8;

    /** Returns the figures of all parts, weighted by their points; motion is measured on the scene's canvas. */
    static Figures of(List<Part> parts, ControlPoints scene) {
        double motion = 0;
        double distortion = 0;
        double offCanvas = 0;
        double points = 0;
        for (Part part : parts) {
            RestDrawing rest = part.points().rest();
            int size = rest.pointCount() * 2;
            FieldMotion keyframes = part.keyframes();
            int frames = keyframes.frames() - 1; // the last one is the end of the pass
            double[] local = Arrays.copyOf(keyframes.local(), frames * size);
            double[] moved = seen(
                    Arrays.copyOf(keyframes.moved(), frames * size),
                    part.points().to(scene));
            motion += rest.pointCount() * PointMotion.amount(moved, frames);
            distortion +=
                    rest.pointCount() * distortion(rest.points(), part.points().segments(), local, frames);
            offCanvas += rest.pointCount() * offCanvas(keyframes, part.points());
            points += rest.pointCount();
        }
        return new Figures(motion / points, distortion / points, offCanvas / points);
    }

    private static double[] seen(double[] moved, Framing framing) {
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] = framing.x(moved[i]);
            moved[i + 1] = framing.y(moved[i + 1]);
        }
        return moved;
    }

    private static double distortion(double[] rest, int[] segments, double[] local, int frames) {
        int perFrame = local.length / frames;
        double change = 0;
        double length = 0;
        for (int s = 0; s < segments.length; s += 4) {
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < i; j++) {
                    int a = 2 * segments[s + i];
                    int b = 2 * segments[s + j];
                    double still = Math.hypot(rest[a] - rest[b], rest[a + 1] - rest[b + 1]);
                    length += still * frames;
                    for (int from = 0; from < local.length; from += perFrame) {
                        change += Math.abs(
                                Math.hypot(local[from + a] - local[from + b], local[from + a + 1] - local[from + b + 1])
                                        - still);
                    }
                }
            }
        }
        return length > 0 ? change / length : 0;
    }

    /** Counts what leaves the canvas between keyframes too; what is off it at rest does not count. */
    private static double offCanvas(FieldMotion keyframes, ControlPoints points) {
        Penalties.Bounds canvas = points.canvas();
        double[] rest = points.rest().points();
        double[] moved = keyframes.refined(FINENESS).moved();
        int[] segments = points.segments();
        int off = 0;
        int all = 0;
        for (int from = 0; from < moved.length; from += rest.length) {
            for (int s = 0; s < segments.length; s += 4) {
                for (int k = 0; k < CURVE_POINTS; k++, all++) {
                    double t = (double) k / CURVE_POINTS;
                    boolean leaves =
                            !canvas.holds(on(moved, from, segments, s, t), on(moved, from + 1, segments, s, t));
                    if (leaves && canvas.holds(on(rest, 0, segments, s, t), on(rest, 1, segments, s, t))) {
                        off++;
                    }
                }
            }
        }
        return (double) off / Math.max(1, all);
    }

    /** Returns a coordinate of the cubic that starts at index {@code s} of the segments, at {@code t}. */
    private static double on(double[] points, int first, int[] segments, int s, double t) {
        double u = 1 - t;
        return u * u * u * points[first + 2 * segments[s]]
                + 3 * u * u * t * points[first + 2 * segments[s + 1]]
                + 3 * u * t * t * points[first + 2 * segments[s + 2]]
                + t * t * t * points[first + 2 * segments[s + 3]];
    }
}
