package dev.livestroke.export.gif;

import java.util.HashMap;
import java.util.Map;

/** The colours of a GIF, at most 255, and one place more for nothing at all. */
final class Palette {

    private static final int MOST_COLORS = 255;

    /** A threshold matrix of 4 x 4 (Bayer 1973), centred on 0, from -0.5 to 0.5. */
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    private final int[] colors;
    private final float[][] labs;
    private final Map<Integer, Integer> nearest = new HashMap<>();
    private final Dithering dithering;
    private final double spacing;

    private Palette(int[] colors, Dithering dithering) {
        this.colors = colors;
        this.dithering = dithering;
        this.labs = new float[colors.length][];
        for (int i = 0; i < colors.length; i++) {
            labs[i] = Oklab.of(colors[i]);
            nearest.put(colors[i], i);
        }
        this.spacing = dithering == Dithering.NONE ? 0 : spacing(colors);
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
        int rgb = argb & 0xffffff;
        boolean exact = dithering == Dithering.NONE || isOurs(rgb);
        return nearest.computeIfAbsent(exact ? rgb : dithered(rgb, x, y), this::search);
    }

    private boolean isOurs(int rgb) {
        Integer place = nearest.get(rgb);
        return place != null && colors[place] == rgb;
    }

    private int dithered(int rgb, int x, int y) {
        double offset = spacing * ((BAYER[(y & 3) * 4 + (x & 3)] + 0.5) / 16 - 0.5);
        return clamp((rgb >> 16) + offset) << 16 | clamp((rgb >> 8 & 255) + offset) << 8 | clamp((rgb & 255) + offset);
    }

    private static int clamp(double channel) {
        return (int) Math.max(0, Math.min(255, Math.round(channel)));
    }

    private int search(int rgb) {
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

    /** Returns the mean distance, per channel, from a colour to the nearest other: what a pattern must bridge. */
    private static double spacing(int[] colors) {
        double sum = 0;
        for (int one : colors) {
            double least = 255;
            for (int other : colors) {
                if (other != one) {
                    least = Math.min(least, distance(one, other));
                }
            }
            sum += least;
        }
        return sum / Math.max(1, colors.length);
    }

    private static double distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return Math.sqrt((red * red + green * green + blue * blue) / 3.0);
    }
}
