package dev.livestroke.export.png;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Pixels as PNG packs them: each row after the filter that leaves the smallest numbers, then deflated. */
final class PixelData {

    private static final int BYTES_PER_PIXEL = 4;
    private static final int FILTERS = 5;

    private PixelData() {}

    /** Returns the data of {@code argb}, straight ARGB, row by row. */
    static byte[] pack(int widthPx, int[] argb) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater)) {
            int rowBytes = widthPx * BYTES_PER_PIXEL;
            byte[] above = new byte[rowBytes];
            for (int start = 0; start < argb.length; start += widthPx) {
                byte[] row = rgba(argb, start, widthPx);
                rows.write(best(row, above));
                above = row;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** A pixel that is not there has no colour, so that all such are alike. */
    private static byte[] rgba(int[] argb, int start, int widthPx) {
        byte[] row = new byte[widthPx * BYTES_PER_PIXEL];
        for (int x = 0; x < widthPx; x++) {
            int pixel = argb[start + x] >>> 24 == 0 ? 0 : argb[start + x];
            row[4 * x] = (byte) (pixel >> 16);
            row[4 * x + 1] = (byte) (pixel >> 8);
            row[4 * x + 2] = (byte) pixel;
            row[4 * x + 3] = (byte) (pixel >>> 24);
        }
        return row;
    }

    private static byte[] best(byte[] row, byte[] above) {
        byte[] best = filtered(0, row, above);
        long least = size(best);
        for (int filter = 1; filter < FILTERS; filter++) {
            byte[] candidate = filtered(filter, row, above);
            long size = size(candidate);
            if (size < least) {
                least = size;
                best = candidate;
            }
        }
        return best;
    }

    /** The specification's rule of thumb (12.7): the sum of the bytes, taken as signed. */
    private static long size(byte[] filtered) {
        long sum = 0;
        for (int i = 1; i < filtered.length; i++) {
            sum += Math.abs(filtered[i]);
        }
        return sum;
    }

    private static byte[] filtered(int filter, byte[] row, byte[] above) {
        byte[] filtered = new byte[row.length + 1];
        filtered[0] = (byte) filter;
        for (int i = 0; i < row.length; i++) {
            int left = i < BYTES_PER_PIXEL ? 0 : row[i - BYTES_PER_PIXEL] & 255;
            int up = above[i] & 255;
            int corner = i < BYTES_PER_PIXEL ? 0 : above[i - BYTES_PER_PIXEL] & 255;
            int guess = switch (filter) {
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> paeth(left, up, corner);
                default -> 0;
            };
            filtered[i + 1] = (byte) (row[i] - guess);
        }
        return filtered;
    }

    private static int paeth(int left, int up, int corner) {
        int byLeft = Math.abs(up - corner);
        int byUp = Math.abs(left - corner);
        int byCorner = Math.abs(left + up - 2 * corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }
}
