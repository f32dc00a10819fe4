package dev.livestroke.raster;

import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws frames of a scene of filled and stroked paths, and differentiates what it drew.
 *
 * <p><b>Image.</b> The coverage of a mark in a pixel is the area of the mark's inside within it, exactly, for an outline
 * that strays at most 0.03 px from the true one. Marks are composited in paint order by coverage times opacity; a group is
 * composited by itself first.
 *
 * <p><b>Gradient.</b> {@link #backward} is the derivative of that image by control points, stroke widths, opacities and
 * colours. The image is continuous but for a few events, and not differentiable on a set of measure zero; there one of the
 * one-sided derivatives is returned, always finite ({@code docs/rasterizer.md} lists them).
 *
 * <p>The result has the same bits on every run, whatever the number of threads. Buffers are kept: calls allocate nothing
 * once they have grown. Not thread-safe: one thread at a time.
 */
public final class SceneRasterizer {

    private final SceneLayout layout;
    private final int width;
    private final int height;
    private final float[] paper;
    private final int stripsInFrame;
    private final Crew crew = new Crew();
    private final List<SceneStrip> strips = new ArrayList<>();
    private final List<SceneTools> tools = new ArrayList<>();
    private final RestingMarks resting;
    private final Crew.Work coverResting = this::coverResting;
    private final Crew.Work renderStrip = this::renderStrip;
    private final Crew.Work differentiateStrip = this::differentiateStrip;
    private int renderedFrames;

    // The call in progress, and what backward needs of it.
    private double[] points = {};
    private List<PlaneMap> motions = List.of();
    private Style style;
    private float[] pixels = {};

    /**
     * @param width of a frame, px
     * @param height of a frame, px
     * @param paper the colour of the background, [channels], 0 to 1
     * @throws IllegalArgumentException if a size is below 1, or the paper has another count of channels
     */
    public SceneRasterizer(int width, int height, SceneLayout layout, float... paper) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "expected a canvas of at least 1 x 1 px, found " + width + " x " + height);
        }
        requireSize("paper", paper.length, layout.channels());
        this.layout = layout;
        this.width = width;
        this.height = height;
        this.paper = paper.clone();
        stripsInFrame = (height + SceneStrip.ROWS - 1) / SceneStrip.ROWS;
        resting = new RestingMarks(layout, width, height);
        style = layout.newStyle();
    }

    /** Draws all frames; gradients of colour stay where they are. See {@link #render(double[], int, Style, List, float[])}. */
    public void render(double[] points, int frames, Style style, float[] pixels) {
        render(points, frames, style, List.of(), pixels);
    }

    /**
     * Draws all frames. Marks whose points are the same in all of them are outlined and scanned once.
     *
     * @param points control points, px, y down, [frames, P, 2]; read, also by {@link #backward}
     * @param frames number of frames, at least 1
     * @param style widths, opacities, colours; read, also by {@link #backward}
     * @param motions for each frame where it takes gradients of colour, px; or none, and they stay
     * @param pixels written, [frames, channels, height, width]
     * @throws IllegalArgumentException if an array has another size or a coordinate is not finite; nothing is drawn then
     */
    public void render(double[] points, int frames, Style style, List<PlaneMap> motions, float[] pixels) {
        if (frames < 1) {
            throw new IllegalArgumentException("expected at least 1 frame, found " + frames);
        }
        requireSize("points", points.length, (long) frames * layout.pointCount() * 2);
        requireSize("pixels", pixels.length, (long) frames * layout.channels() * height * width);
        if (!motions.isEmpty()) {
            requireSize("motions", motions.size(), frames);
        }
        requireFinite(points);
        for (int strip = strips.size(); strip < frames * stripsInFrame; strip++) {
            strips.add(new SceneStrip(layout, width, height, strip % stripsInFrame));
        }
        reserveTools();
        this.points = points;
        this.style = style;
        this.motions = motions;
        this.pixels = pixels;
        renderedFrames = frames;
        resting.find(points, frames);
        if (resting.isAny()) {
            crew.run(stripsInFrame, coverResting);
        }
        crew.run(frames * stripsInFrame, renderStrip);
    }

    /**
     * Differentiates what {@link #render} drew last, from its points and style, which must not have changed.
     *
     * @param pixelsGradient dLoss/dpixels, [frames, channels, height, width]
     * @param gradient written
     * @throws IllegalStateException if nothing was drawn yet
     * @throws IllegalArgumentException if an array has another size, or the gradient comes out not finite
     */
    public void backward(float[] pixelsGradient, SceneGradient gradient) {
        if (renderedFrames == 0) {
            throw new IllegalStateException("expected a render before backward, found none");
        }
        int numbers = 2 * layout.pointCount();
        requireSize(
                "pixelsGradient", pixelsGradient.length, (long) renderedFrames * layout.channels() * height * width);
        requireSize("gradient", gradient.points().length, (long) renderedFrames * numbers);
        reserveTools();
        pixels = pixelsGradient;
        crew.run(renderedFrames * stripsInFrame, differentiateStrip);
        Arrays.fill(gradient.points(), 0);
        gradient.style().clear();
        for (int strip = 0; strip < renderedFrames * stripsInFrame; strip++) {
            strips.get(strip).addGradientTo(gradient.points(), strip / stripsInFrame * numbers, gradient.style());
        }
        requireFiniteGradient(gradient.points(), numbers);
    }

    private void coverResting(int strip, int thread) {
        resting.cover(strip, tools.get(thread), points, style);
    }

    private void renderStrip(int strip, int thread) {
        int frame = strip / stripsInFrame;
        strips.get(strip).render(tools.get(thread), resting, points, frame, style, motion(frame), paper, pixels);
    }

    private void differentiateStrip(int strip, int thread) {
        int frame = strip / stripsInFrame;
        strips.get(strip).backward(tools.get(thread), points, frame, style, motion(frame), paper, pixels);
    }

    private void reserveTools() {
        while (tools.size() < Crew.threads()) {
            tools.add(new SceneTools(layout, width));
        }
    }

    private PlaneMap motion(int frame) {
        return motions.isEmpty() ? PlaneMap.IDENTITY : motions.get(frame);
    }

    private static void requireSize(String name, int found, long expected) {
        if (found != expected) {
            throw new IllegalArgumentException(name + ": expected " + expected + " numbers, found " + found);
        }
    }

    private void requireFinite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) <= Float.MAX_VALUE)) {
                int point = i / 2;
                throw new IllegalArgumentException("points, frame " + point / layout.pointCount() + ", point "
                        + point % layout.pointCount() + ", " + (i % 2 == 0 ? "x" : "y")
                        + ": expected a finite number in the range of float, found " + values[i]);
            }
        }
    }

    private static void requireFiniteGradient(double[] values, int numbers) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("pixelsGradient, frame " + i / numbers
                        + ": expected finite numbers of moderate size, found a sum of " + values[i]);
            }
        }
    }
}
