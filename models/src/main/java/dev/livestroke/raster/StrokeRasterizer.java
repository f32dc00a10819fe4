package dev.livestroke.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws frames of stroked cubic Béziers and differentiates what it drew.
 *
 * <p><b>Image.</b> A stroke of width w covers a pixel whose centre is d px from its centre line by {@code 1/2 + w/2 - d},
 * cut at 0 and at {@code min(1, w)}; a pixel takes the largest coverage over all segments. d is the true distance to the
 * cubic, to within 1e-4 px for coordinates up to a million px; beyond, up to any finite float, curves are drawn as exactly
 * as double arithmetic places them.
 *
 * <p><b>Gradient.</b> {@link #backward} is the exact derivative of that image, through the segment that won each pixel:
 * {@code dcoverage/dPᵢ = Bᵢ(t*) n} for the nearest point B(t*) and the unit normal n from there to the pixel centre. The
 * image is continuous everywhere, but not differentiable on a set of measure zero; there one of its one-sided derivatives
 * is returned, always finite:
 *
 * <ul>
 *   <li>coverage exactly 0 or exactly at its peak (so also d = 0): zero;
 *   <li>several segments with the same coverage: that of the segment first in the layout;
 *   <li>several nearest points on a segment (medial axis, crossing of a loop): that of one of them, the same every time;
 *   <li>a segment of length zero: as if its start were the nearest point.
 * </ul>
 *
 * <p>The result has the same bits on every run, whatever the number of threads. Work runs on the caller's fork-join pool,
 * or on the common pool and the caller's thread. Buffers are kept, so calls allocate nothing once the largest number of
 * frames has been seen. Not thread-safe: one thread at a time.
 */
public final class StrokeRasterizer {

    private static final float[] NONE = {};

    private final int width;
    private final int height;
    private final StrokeLayout layout;
    private final Crew crew = new Crew();
    private final List<StripPainter> painters = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();
    private final Crew.Work renderStrip = this::renderStrip;
    private final Crew.Work differentiateStrip = this::differentiateStrip;
    private final Crew.Work sumFrame = this::sumFrame;
    private int renderedFrames;

    // The arrays of the call in progress.
    private float[] points = NONE;
    private float[] coverage = NONE;
    private float[] coverageGradient = NONE;

    /**
     * @param width of a frame, px
     * @param height of a frame, px
     * @throws IllegalArgumentException if a size is below 1
     */
    public StrokeRasterizer(int width, int height, StrokeLayout layout) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "expected a canvas of at least 1 x 1 px, found " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.layout = layout;
    }

    /**
     * Draws all frames.
     *
     * @param points control points, px, y down, [frames, P, 2]; read only
     * @param frames number of frames, at least 1
     * @param coverage written, in 0..1, [frames, height, width]
     * @throws IllegalArgumentException if an array has another size or a coordinate is not finite; nothing is drawn then
     */
    public void render(float[] points, int frames, float[] coverage) {
        if (frames < 1) {
            throw new IllegalArgumentException("expected at least 1 frame, found " + frames);
        }
        requireSize("points", points, frames, layout.pointCount(), 2);
        requireSize("coverage", coverage, frames, height, width);
        requireFinite(points);
        prepare(frames);
        this.points = points;
        this.coverage = coverage;
        crew.run(frames * Strip.countIn(height), renderStrip);
        this.points = NONE;
        this.coverage = NONE;
        renderedFrames = frames;
    }

    /**
     * Differentiates the latest {@link #render}; may be called again for other gradients.
     *
     * @param coverageGradient dLoss/dcoverage, [frames, height, width] with the frames of that render; read only
     * @param pointsGradient written: dLoss/dpoints, per px, [frames, P, 2]
     * @throws IllegalStateException if nothing was rendered yet
     * @throws IllegalArgumentException if an array has another size, or a gradient is not finite
     */
    public void backward(float[] coverageGradient, float[] pointsGradient) {
        if (renderedFrames == 0) {
            throw new IllegalStateException("expected a render before backward, found none");
        }
        requireSize("coverageGradient", coverageGradient, renderedFrames, height, width);
        requireSize("pointsGradient", pointsGradient, renderedFrames, layout.pointCount(), 2);
        this.coverageGradient = coverageGradient;
        crew.run(renderedFrames * Strip.countIn(height), differentiateStrip);
        this.coverageGradient = NONE;
        crew.run(renderedFrames, sumFrame);
        for (int frame = 0; frame < renderedFrames; frame++) {
            copySum(frame, pointsGradient);
        }
    }

    private void renderStrip(int strip, int thread) {
        painters.get(strip).render(points, coverage);
    }

    private void differentiateStrip(int strip, int thread) {
        painters.get(strip).backward(coverageGradient);
    }

    /** Adds up the strips from top to bottom: one order, one rounding. */
    private void sumFrame(int frame, int thread) {
        double[] sum = sums.get(frame);
        Arrays.fill(sum, 0);
        int strips = Strip.countIn(height);
        for (int strip = frame * strips; strip < (frame + 1) * strips; strip++) {
            painters.get(strip).addGradientTo(sum);
        }
    }

    private void copySum(int frame, float[] pointsGradient) {
        double[] sum = sums.get(frame);
        for (int i = 0; i < sum.length; i++) {
            float value = (float) sum[i];
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("coverageGradient, frame " + frame
                        + ": expected finite numbers of moderate size, found a sum of " + sum[i]);
            }
            pointsGradient[frame * sum.length + i] = value;
        }
    }

    /** Grows the buffers to {@code frames}; painters are ordered by frame, then from top to bottom. */
    private void prepare(int frames) {
        for (int frame = sums.size(); frame < frames; frame++) {
            for (int strip = 0; strip < Strip.countIn(height); strip++) {
                painters.add(new StripPainter(Strip.of(frame, strip, width, height), layout));
            }
            sums.add(new double[2 * layout.pointCount()]);
        }
    }

    private static void requireSize(String name, float[] array, int frames, int rows, int columns) {
        long expected = (long) frames * rows * columns;
        if (array.length != expected) {
            throw new IllegalArgumentException(name + ": expected " + frames + " x " + rows + " x " + columns + " = "
                    + expected + " numbers, found " + array.length);
        }
    }

    private void requireFinite(float[] points) {
        for (int i = 0; i < points.length; i++) {
            if (!Float.isFinite(points[i])) {
                int point = i / 2;
                throw new IllegalArgumentException("points, frame " + point / layout.pointCount() + ", point "
                        + point % layout.pointCount() + ", " + (i % 2 == 0 ? "x" : "y")
                        + ": expected a finite number, found "
                        + points[i]);
            }
        }
    }
}
