package dev.livestroke.raster;

import dev.livestroke.raster.paint.Style;

/** dLoss by everything that a scene is drawn from; written by {@link SceneRasterizer#backward}. */
public final class SceneGradient {

    private final double[] points;
    private final Style style;

    /** Returns a gradient of zeros for {@code frames} frames of {@code layout}. */
    public SceneGradient(SceneLayout layout, int frames) {
        points = new double[frames * layout.pointCount() * 2];
        style = layout.newStyle();
    }

    /** Returns dLoss/dpoints, [frames, P, 2]; the live array. */
    public double[] points() {
        return points;
    }

    /** Returns dLoss by widths, opacities and colours, summed over the frames. */
    public Style style() {
        return style;
    }
}
