package dev.livestroke.export.sheet;

import dev.livestroke.animation.Animation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Several animations below each other in one picture, each a row of moments from left to right, so that what changes from
 * row to row is seen. White, with a thin grey line around each picture. Column k of n is the moment k/n of the pass, or
 * k/(n - 1) of one that plays once, whose end is seen too.
 */
public final class ComparisonSheet {

    private static final int LINE_PX = 1;
    private static final Color LINE = new Color(0xd0d0d0);

    private final int framePx;
    private final int moments;

    /**
     * @param framePx longer side of each picture, 1 to 1024
     * @param moments of each animation, 2 to 60
     * @throws IllegalArgumentException if one is outside its range
     */
    public ComparisonSheet(int framePx, int moments) {
        if (framePx < 1 || framePx > 1024) {
            throw new IllegalArgumentException("a picture's size must be 1 to 1024 px: " + framePx);
        }
        if (moments < 2 || moments > 60) {
            throw new IllegalArgumentException("a row needs 2 to 60 moments: " + moments);
        }
        this.framePx = framePx;
        this.moments = moments;
    }

    /** Returns the sheet as the bytes of a PNG. */
    public byte[] png(List<Animation> animations) {
        return PngBytes.of(paint(animations));
    }

    /**
     * Returns the sheet (opaque RGB).
     *
     * @param animations at least one, from top to bottom; each has its own size
     */
    public BufferedImage paint(List<Animation> animations) {
        List<Row> rows = animations.stream().map(this::row).toList();
        int width = rows.stream().mapToInt(row -> row.width + LINE_PX).max().orElseThrow() * moments + LINE_PX;
        int height = rows.stream().mapToInt(row -> row.height + LINE_PX).sum() + LINE_PX;
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        int y = LINE_PX;
        for (Row row : rows) {
            paint(row, graphics, y);
            y += row.height + LINE_PX;
        }
        graphics.dispose();
        return sheet;
    }

    /** An animation and the size of its pictures. */
    private record Row(Animation animation, int width, int height) {}

    private Row row(Animation animation) {
        double width = animation.sketch().width();
        double height = animation.sketch().height();
        double scale = framePx / Math.max(width, height);
        return new Row(
                animation, (int) Math.max(1, Math.round(scale * width)), (int) Math.max(1, Math.round(scale * height)));
    }

    private void paint(Row row, Graphics2D graphics, int y) {
        SketchPainter painter = new SketchPainter(row.width, row.height);
        for (int moment = 0; moment < moments; moment++) {
            int x = LINE_PX + moment * (row.width + LINE_PX);
            graphics.setColor(LINE);
            graphics.drawRect(x - LINE_PX, y - LINE_PX, row.width + LINE_PX, row.height + LINE_PX);
            graphics.drawImage(painter.paint(row.animation, seconds(row.animation, moment)), x, y, null);
        }
    }

    private double seconds(Animation animation, int moment) {
        int steps = switch (animation.timing().loop()) {
            case FOREVER -> moments;
            case ONCE -> moments - 1;
        };
        return animation.timing().durationSeconds() * moment / steps;
    }
}
