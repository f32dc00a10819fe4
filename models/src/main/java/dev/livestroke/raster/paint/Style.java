package dev.livestroke.raster.paint;

import java.util.Arrays;

/**
 * The numbers of a scene that are no points: what can be changed, and differentiated, without laying it out anew. The
 * arrays are live. A gradient by these numbers is a {@code Style} as well.
 */
public final class Style {

    private final int channels;
    private final double[] widths;
    private final double[] opacities;
    private final double[] groupOpacities;
    private final double[] colors;

    /** Returns a style of zeros. */
    public Style(int marks, int groups, int colors, int channels) {
        this.channels = channels;
        this.widths = new double[marks];
        this.opacities = new double[marks];
        this.groupOpacities = new double[groups];
        this.colors = new double[colors * (channels + 1)];
    }

    /** Returns the stroke width of each mark, px; that of a fill is unused. */
    public double[] widths() {
        return widths;
    }

    /** Returns the opacity of each mark, 0 to 1. */
    public double[] opacities() {
        return opacities;
    }

    /** Returns the opacity of each group, 0 to 1. */
    public double[] groupOpacities() {
        return groupOpacities;
    }

    /** Returns the palette, [colors, channels + 1]: channels 0 to 1 and opacity 0 to 1. */
    public double[] colors() {
        return colors;
    }

    /** Returns how many channels a colour has, without its opacity. */
    public int channels() {
        return channels;
    }

    /** Returns a channel of a colour; the channel after the last is its opacity. */
    public double color(int color, int channel) {
        return colors[color * (channels + 1) + channel];
    }

    /** Sets all numbers to 0. */
    public void clear() {
        Arrays.fill(widths, 0);
        Arrays.fill(opacities, 0);
        Arrays.fill(groupOpacities, 0);
        Arrays.fill(colors, 0);
    }

    /** Adds another style of the same size to this one, number by number. */
    public void add(Style other) {
        add(widths, other.widths);
        add(opacities, other.opacities);
        add(groupOpacities, other.groupOpacities);
        add(colors, other.colors);
    }

    void addColor(int color, int channel, double amount) {
        colors[color * (channels + 1) + channel] += amount;
    }

    private static void add(double[] sum, double[] parts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += parts[i];
        }
    }
}
