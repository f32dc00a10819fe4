package dev.livestroke.export.gif;

import java.util.HashMap;
import java.util.Map;

/** How often each colour is there; pixels that are mostly transparent do not count. */
final class Histogram {

    /** Beyond this many colours, near ones are counted together, except those of large areas. */
    private static final int MOST_COLORS = 60_000;

    private static final int COARSE = 0xfcfcfc;
    private static final double LARGE_AREA = 1.0 / 2000;

    private final Map<Integer, Long> counts = new HashMap<>();
    private int mask = 0xffffff;
    private boolean hasTransparency;

    void add(int[] argb) {
        int start = 0;
        for (int i = 1; i <= argb.length; i++) {
            if (i == argb.length || argb[i] != argb[start]) {
                add(argb[start], i - start);
                start = i;
            }
        }
        if (counts.size() > MOST_COLORS && mask != COARSE) {
            coarsen();
        }
    }

    private void add(int pixel, long count) {
        if (pixel >>> 24 < GifWriter.OPAQUE_FROM) {
            hasTransparency = true;
        } else {
            counts.merge(counts.containsKey(pixel & 0xffffff) ? pixel & 0xffffff : pixel & mask, count, Long::sum);
        }
    }

    private void coarsen() {
        mask = COARSE;
        Map<Integer, Long> fine = new HashMap<>(counts);
        double large =
                LARGE_AREA * fine.values().stream().mapToLong(count -> count).sum();
        counts.clear();
        fine.forEach((color, count) -> counts.merge(count >= large ? color : color & mask, count, Long::sum));
    }

    boolean hasTransparency() {
        return hasTransparency;
    }

    /** Returns colours, as RGB, and their counts. */
    Map<Integer, Long> counts() {
        return counts;
    }
}
