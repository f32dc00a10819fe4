package dev.livestroke.export.players;

import java.awt.image.BufferedImage;

/**
 * How much of two pictures looks different. A pixel differs if no pixel within one px of it in the other picture is
 * within 48/255 in every channel, so that edges may be smoothed in different ways but nothing may move by two px.
 */
final class Difference {

    private static final int VISIBLE = 48;

    private Difference() {}

    /** Returns the share of pixels, 0 to 1, that differ; looked at from both sides, the larger counts. */
    static double share(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new AssertionError("the pictures differ in size: " + one.getWidth() + " x " + one.getHeight() + ", "
                    + other.getWidth() + " x " + other.getHeight());
        }
        return Math.max(missing(one, other), missing(other, one));
    }

    private static double missing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (!isNear(one.getRGB(x, y), other, x, y)) {
                    count++;
                }
            }
        }
        return (double) count / (one.getWidth() * one.getHeight());
    }

    private static boolean isNear(int color, BufferedImage other, int x, int y) {
        for (int v = Math.max(0, y - 1); v <= Math.min(other.getHeight() - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(other.getWidth() - 1, x + 1); u++) {
                if (isNear(color, other.getRGB(u, v))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNear(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) <= VISIBLE
                && Math.abs((one >> 8 & 255) - (other >> 8 & 255)) <= VISIBLE
                && Math.abs((one & 255) - (other & 255)) <= VISIBLE;
    }
}
