package dev.livestroke.export.sheet;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.Sketch;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * All frames of an animation in one picture: row by row, eight to a row, white, with a thin grey line around each.
 * Frame k of n is the moment k/n of the pass.
 */
public final class ContactSheet {

    private static final int FRAMES_PER_ROW = 8;
    private static final int LINE_PX = 1;
    private static final int LARGEST_SHEET_PX = 100_000_000;
    private static final Color LINE = new Color(0xd0d0d0);

    private final int framePx;

    /**
     * Draws each frame so that its longer side has {@code framePx} pixels.
     *
     * @throws IllegalArgumentException if {@code framePx} is outside 1 to 4096
     */
    public ContactSheet(int framePx) {
        if (framePx < 1 || framePx > 4096) {
            throw new IllegalArgumentException("a frame's size must be 1 to 4096 px: " + framePx);
        }
        this.framePx = framePx;
    }

    /** Returns the sheet as the bytes of a PNG. */
    public byte[] png(Animation animation) {
        return PngBytes.of(paint(animation));
    }

    /**
     * Returns the sheet (opaque RGB). The frame in column c and row r has its upper left pixel at (1 + c (width + 1), 1
     * + r (height + 1)).
     *
     * @throws IllegalArgumentException if the sheet would have over 100 million pixels
     */
    public BufferedImage paint(Animation animation) {
        Sketch sketch = animation.sketch();
        double scale = framePx / Math.max(sketch.width(), sketch.height());
        int width = Math.max(1, (int) Math.round(scale * sketch.width()));
        int height = Math.max(1, (int) Math.round(scale * sketch.height()));
        int columns = Math.min(FRAMES_PER_ROW, animation.frames());
        int rows = (animation.frames() + FRAMES_PER_ROW - 1) / FRAMES_PER_ROW;
        BufferedImage sheet = blank(LINE_PX + columns * (width + LINE_PX), LINE_PX + rows * (height + LINE_PX));
        Graphics2D graphics = sheet.createGraphics();
        SketchPainter painter = new SketchPainter(width, height);
        for (int frame = 0; frame < animation.frames(); frame++) {
            int x = LINE_PX + frame % FRAMES_PER_ROW * (width + LINE_PX);
            int y = LINE_PX + frame / FRAMES_PER_ROW * (height + LINE_PX);
            double seconds = frame * animation.timing().durationSeconds() / animation.frames();
            graphics.setColor(LINE);
            graphics.drawRect(x - LINE_PX, y - LINE_PX, width + LINE_PX, height + LINE_PX);
            graphics.drawImage(painter.paint(animation, seconds), x, y, null);
        }
        graphics.dispose();
        return sheet;
    }

    private static BufferedImage blank(int width, int height) {
        if ((long) width * height > LARGEST_SHEET_PX) {
            throw new IllegalArgumentException("a contact sheet of " + width + " x " + height
                    + " px is too large: choose smaller or fewer frames");
        }
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return sheet;
    }
}
