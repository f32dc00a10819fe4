/**
 * A differentiable rasterizer for stroked cubic Béziers: control points in, anti-aliased coverage out, and a gradient
 * with respect to the pixels back to the control points. Analytic, deterministic, on all cores; plain JDK.
 *
 * <pre>{@code
 * var rasterizer = new StrokeRasterizer(256, 256, new StrokeLayout(4, new int[] {0, 1, 2, 3}, new float[] {3}));
 * rasterizer.render(points, frames, coverage); // [frames, 4, 2] px -> [frames, 256, 256] in 0..1
 * rasterizer.backward(coverageGradient, pointsGradient); // dLoss/dcoverage -> dLoss/dpoints
 * }</pre>
 *
 * <p>Pixel {@code (i, j)} has its centre at {@code (i + 0.5, j + 0.5)}; x grows to the right, y down. One render goes
 * through {@link dev.livestroke.raster.CurveCutter} (cubic to nearly straight pieces), {@link
 * dev.livestroke.raster.NearestPoint} (exact distance to a piece), {@link dev.livestroke.raster.StrokeProfile}
 * (distance to coverage) and {@link dev.livestroke.raster.Band} (what the backward pass has to remember).
 */
@NullMarked
package dev.livestroke.raster;

import org.jspecify.annotations.NullMarked;
