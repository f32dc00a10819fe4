/**
 * Differentiable rasterizers: control points in, pixels out, and a gradient by the pixels back to the control points.
 * Analytic, deterministic, on all cores; plain JDK. One paints scenes of fills and lines in colour, the other round strokes
 * in one ink ({@code docs/rasterizer.md}).
 *
 * <pre>{@code
 * var scene = new SceneRasterizer(256, 256, layout, 1, 1, 1); // on white
 * scene.render(points, frames, style, pixels); // [frames, P, 2] px -> [frames, 3, 256, 256] in 0..1
 * scene.backward(pixelsGradient, gradient); // dLoss/dpixels -> dLoss by points, widths, opacities and colours
 *
 * var ink = new StrokeRasterizer(256, 256, new StrokeLayout(4, new int[] {0, 1, 2, 3}, new float[] {3}));
 * ink.render(points, frames, coverage); // [frames, 4, 2] px -> [frames, 256, 256] in 0..1
 * ink.backward(coverageGradient, pointsGradient); // dLoss/dcoverage -> dLoss/dpoints
 * }</pre>
 *
 * <p>Pixel {@code (i, j)} has its centre at {@code (i + 0.5, j + 0.5)}; x grows to the right, y down. A scene goes from
 * cubics to outlines ({@code outline}), to the area in each pixel ({@code coverage}), to colours ({@code paint}). Ink goes
 * from cubics to nearly straight pieces ({@code CurveCutter}), to the exact distance of a pixel ({@code NearestPoint}), to
 * coverage ({@code StrokeProfile}), and notes what the way back needs ({@code Band}).
 *
 * <p>The animator may use this package; it uses none of ours but those within it.
 */
@NullMarked
package dev.livestroke.raster;

import org.jspecify.annotations.NullMarked;
