package dev.livestroke.export.png;

/** One picture as a PNG file. */
public final class PngPicture {

    private PngPicture() {}

    /**
     * Returns the file of a picture.
     *
     * @param argb straight ARGB, row by row
     * @throws IllegalArgumentException if there are not width times height pixels
     */
    public static byte[] encode(int widthPx, int heightPx, int[] argb) {
        if (argb.length != widthPx * heightPx) {
            throw new IllegalArgumentException(
                    "expected " + widthPx + " x " + heightPx + " pixels, found " + argb.length);
        }
        return new PngChunks(widthPx, heightPx)
                .chunk("IDAT", data -> data.write(PixelData.pack(widthPx, argb)))
                .end();
    }
}
