package dev.livestroke.export.gif;

import java.util.HashMap;
import java.util.Map;

/** The colours of a GIF, at most 255, and one place more for nothing at all. */
final class Palette {

    private static final int MOST_COLORS = 255;

    /** A threshold matrix of 4 x 4 (Bayer 1973). */
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    private final int[] colors;
    private final float[][] labs;
    private final Map<Integer, Integer> mixes = new HashMap<>();
    private final Dithering dithering;

    private Palette(int[] colors, Dithering dithering) {
        this.colors = colors;
        this.dithering = dithering;
        this.labs = new float[colors.length][];
        for (int i = 0; i < colors.length; i++) {
            labs[i] = Oklab.of(colors[i]);
        }
    }

    static Palette of(Histogram histogram, Dithering dithering) {
        return new Palette(PaletteCutter.cut(histogram.counts(), MOST_COLORS), dithering);
    }

    /** Returns the colours as RGB. */
    int[] colors() {
        return colors;
    }

    /** Returns the index that means "nothing here". */
    int transparent() {
        return colors.length;
    }

    /** Returns how many bits an index has, 2 to 8: GIF wants at least 2. */
    int bits() {
        return Math.max(2, 32 - Integer.numberOfLeadingZeros(colors.length));
    }

    /** Returns the index for the pixel {@code argb} at x, y. */
    int index(int argb, int x, int y) {
        if (argb >>> 24 < GifWriter.OPAQUE_FROM) {
            return transparent();
        }
        int mix = mixes.computeIfAbsent(argb & 0xffffff, dithering == Dithering.NONE ? this::nearest : this::mix);
        boolean second = BAYER[(y & 3) * 4 + (x & 3)] < mix >> 16;
        return second ? mix >> 8 & 255 : mix & 255;
    }

    /**
     * Returns which two colours show {@code rgb} together: the nearest, and the one nearest to its mirror image beyond the
     * wanted; and how many of 16 pixels the second gets. Packed from the lowest byte on.
     */
    private int mix(int rgb) {
        int first = nearest(rgb);
        int mirrored = 0;
        double along = 0;
        double length = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int wanted = rgb >> shift & 255;
            mirrored |= Math.max(0, Math.min(255, 2 * wanted - (colors[first] >> shift & 255))) << shift;
        }
        int second = nearest(mirrored);
        for (int shift = 0; shift < 24; shift += 8) {
            int step = (colors[second] >> shift & 255) - (colors[first] >> shift & 255);
            along += step * ((rgb >> shift & 255) - (colors[first] >> shift & 255));
            length += step * step;
        }
        int share = length == 0 ? 0 : (int) Math.round(16 * Math.max(0, Math.min(1, along / length)));
        return share << 16 | second << 8 | first;
    }

    private int nearest(int rgb) {
        float[] lab = Oklab.of(rgb);
        int best = 0;
        float bestDistance = Float.MAX_VALUE;
        for (int i = 0; i < labs.length; i++) {
            float lightness = lab[0] - labs[i][0];
            float a = lab[1] - labs[i][1];
            float b = lab[2] - labs[i][2];
            float distance = lightness * lightness + a * a + b * b;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = i;
            }
        }
        return best;
    }
}
