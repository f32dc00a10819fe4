package dev.livestroke.export.gif;

/** Colours as eyes tell them apart: Oklab (Ottosson 2020), where equal distances look about equally different. */
final class Oklab {

    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double value = i / 255.0;
            LINEAR[i] = (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
    }

    private Oklab() {}

    /** Returns lightness, 0 to 1, and the two opponent colours of an RGB colour; alpha is ignored. */
    static float[] of(int rgb) {
        float red = LINEAR[rgb >> 16 & 255];
        float green = LINEAR[rgb >> 8 & 255];
        float blue = LINEAR[rgb & 255];
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new float[] {
            (float) (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s),
            (float) (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s),
            (float) (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
        };
    }
}
