package dev.livestroke.diffusion;

/**
 * The clips a prior knows: pictures of equal size, evenly spaced in time.
 *
 * @param frames frames in a clip
 * @param channels 1 for pictures in ink: 1 ink, -1 paper; 3 for pictures in colour: what red, green and blue lack of white,
 *     1 for black, -1 for white
 * @param height picture height in px
 * @param width picture width in px
 * @param strokeWidthPx the stroke width the prior has seen most, in px of the picture
 * @param fill the share of the canvas that a drawing's larger side should take, in (0, 1]
 */
public record ClipFormat(int frames, int channels, int height, int width, double strokeWidthPx, double fill) {

    private static final int COLORS = 3;

    /** @throws IllegalArgumentException if a size isn't positive or the fill is out of range */
    public ClipFormat {
        if (frames < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "a clip needs frames and pixels: " + frames + " of " + width + " x " + height);
        }
        if (channels != 1 && channels != COLORS) {
            throw new IllegalArgumentException("a picture has 1 channel, ink, or 3, colours: " + channels);
        }
        if (!(strokeWidthPx > 0)) {
            throw new IllegalArgumentException("stroke width must be positive, in px: " + strokeWidthPx);
        }
        if (!(fill > 0 && fill <= 1)) {
            throw new IllegalArgumentException("fill must be in (0, 1]: " + fill);
        }
    }

    /** Describes clips in ink. */
    public ClipFormat(int frames, int height, int width, double strokeWidthPx, double fill) {
        this(frames, 1, height, width, strokeWidthPx, fill);
    }

    /** Returns whether pictures are in colour. */
    public boolean isColored() {
        return channels == COLORS;
    }

    /** Returns how many numbers one picture has. */
    public int picturePixels() {
        return channels * height * width;
    }

    /** Returns how many numbers a whole clip has. */
    public int clipPixels() {
        return frames * picturePixels();
    }
}
