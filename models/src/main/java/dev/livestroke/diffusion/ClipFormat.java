package dev.livestroke.diffusion;

/**
 * The clips a prior knows: grey pictures of equal size, evenly spaced in time.
 *
 * @param frames frames in a clip
 * @param height picture height in px
 * @param width picture width in px
 * @param strokeWidthPx the stroke width the prior has seen most, in px of the picture
 * @param fill the share of the canvas that a drawing's larger side should take, in (0, 1]
 */
public record ClipFormat(int frames, int height, int width, double strokeWidthPx, double fill) {

    /** @throws IllegalArgumentException if a size isn't positive or the fill is out of range */
    public ClipFormat {
        if (frames < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "a clip needs frames and pixels: " + frames + " of " + width + " x " + height);
        }
        if (!(strokeWidthPx > 0)) {
            throw new IllegalArgumentException("stroke width must be positive, in px: " + strokeWidthPx);
        }
        if (!(fill > 0 && fill <= 1)) {
            throw new IllegalArgumentException("fill must be in (0, 1]: " + fill);
        }
    }

    /** Returns the pixels of one picture. */
    public int picturePixels() {
        return height * width;
    }

    /** Returns the pixels of a whole clip. */
    public int clipPixels() {
        return frames * picturePixels();
    }
}
