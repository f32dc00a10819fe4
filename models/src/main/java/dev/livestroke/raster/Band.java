package dev.livestroke.raster;

import java.util.Arrays;

/**
 * The covered pixels of a strip and, for each, what its coverage hangs on: the segment that won it, the parameter of the
 * nearest point there, and the unit normal from that point to the pixel centre. This is all the backward pass needs, and
 * strokes cover a thin band, so it is small.
 *
 * <p>A pixel of the flat core has the normal 0: small movements do not change it.
 */
final class Band {

    private static final int FIRST_CAPACITY = 256;

    private final int[] slots;
    private int[] pixels = new int[FIRST_CAPACITY];
    private int[] segments = new int[FIRST_CAPACITY];
    private float[] parameters = new float[FIRST_CAPACITY];
    private float[] normalsX = new float[FIRST_CAPACITY];
    private float[] normalsY = new float[FIRST_CAPACITY];
    private int size;

    /** @param area number of pixels of the strip */
    Band(int area) {
        slots = new int[area];
    }

    /** Forgets all pixels. */
    void clear() {
        size = 0;
    }

    /** Adds a pixel, given as its index in the strip, and returns its slot. */
    int add(int pixel) {
        if (size == pixels.length) {
            grow();
        }
        pixels[size] = pixel;
        slots[pixel] = size;
        return size++;
    }

    /** Returns the slot of a pixel added since the last {@link #clear}. */
    int slotOf(int pixel) {
        return slots[pixel];
    }

    /** Says that the pixel lies on the ramp of a segment: nearest at {@code parameter}, along the unit normal given. */
    void setRamp(int slot, int segment, double parameter, double normalX, double normalY) {
        segments[slot] = segment;
        parameters[slot] = (float) parameter;
        normalsX[slot] = (float) normalX;
        normalsY[slot] = (float) normalY;
    }

    /** Says that the pixel lies in the flat core of some segment. */
    void setCore(int slot) {
        normalsX[slot] = 0;
        normalsY[slot] = 0;
    }

    /**
     * Adds the gradient of the control points. Coverage is {@code reach - d}, and by the envelope theorem the nearest
     * parameter t* may stay where it is while a control point moves, so {@code dd/dPᵢ = -Bᵢ(t*) n} and {@code
     * dcoverage/dPᵢ = Bᵢ(t*) n}.
     *
     * @param coverageGradient dLoss/dcoverage, the strip's part beginning at {@code offset}
     * @param pointsGradient dLoss/dpoints of the strip's frame, [P, 2], added to
     */
    void accumulate(float[] coverageGradient, int offset, StrokeLayout layout, double[] pointsGradient) {
        for (int slot = 0; slot < size; slot++) {
            double weight = coverageGradient[offset + pixels[slot]];
            double x = weight * normalsX[slot];
            double y = weight * normalsY[slot];
            if (x != 0 || y != 0) { // true for NaN, so that it does not go unnoticed
                spread(layout, slot, x, y, pointsGradient);
            }
        }
    }

    private void spread(StrokeLayout layout, int slot, double x, double y, double[] pointsGradient) {
        int segment = segments[slot];
        double t = parameters[slot];
        double s = 1 - t;
        add(pointsGradient, layout.controlPoint(segment, 0), s * s * s, x, y);
        add(pointsGradient, layout.controlPoint(segment, 1), 3 * s * s * t, x, y);
        add(pointsGradient, layout.controlPoint(segment, 2), 3 * s * t * t, x, y);
        add(pointsGradient, layout.controlPoint(segment, 3), t * t * t, x, y);
    }

    private static void add(double[] pointsGradient, int point, double share, double x, double y) {
        pointsGradient[2 * point] += share * x;
        pointsGradient[2 * point + 1] += share * y;
    }

    private void grow() {
        int capacity = Math.min(slots.length, 2 * pixels.length);
        pixels = Arrays.copyOf(pixels, capacity);
        segments = Arrays.copyOf(segments, capacity);
        parameters = Arrays.copyOf(parameters, capacity);
        normalsX = Arrays.copyOf(normalsX, capacity);
        normalsY = Arrays.copyOf(normalsY, capacity);
    }
}
