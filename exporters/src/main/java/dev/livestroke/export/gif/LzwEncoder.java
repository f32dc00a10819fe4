package dev.livestroke.export.gif;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** GIF's variant of LZW (GIF89a, appendix F): codes of growing width, lowest bit first, in blocks of up to 255 bytes. */
final class LzwEncoder {

    private static final int MOST_CODES = 4096;
    private static final int BLOCK = 255;

    private final int bits;
    private final int clear;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[] block = new byte[BLOCK];

    /** The code of a string and one index after it, at 256 · code + index; 0 if there is none yet. */
    private final short[] codes = new short[MOST_CODES << 8];

    private int blockSize;
    private int pending;
    private int pendingBits;
    private int width;
    private int next;

    private LzwEncoder(int bits) {
        this.bits = bits;
        this.clear = 1 << bits;
    }

    /** Returns the image data of {@code indices}, each of {@code bits} bits, with its code size and its end. */
    static byte[] encode(byte[] indices, int bits) {
        return new LzwEncoder(bits).encode(indices);
    }

    private byte[] encode(byte[] indices) {
        out.write(bits);
        restart();
        int code = indices[0] & 255;
        for (int i = 1; i < indices.length; i++) {
            int index = indices[i] & 255;
            int longer = codes[code << 8 | index];
            if (longer != 0) {
                code = longer;
                continue;
            }
            put(code);
            learn(code << 8 | index);
            code = index;
        }
        put(code);
        // A reader has learnt one code more by now, and may have widened its codes.
        if (next == 1 << width && width < 12) {
            width++;
        }
        put(clear + 1);
        flush();
        return out.toByteArray();
    }

    private void learn(int string) {
        if (next == MOST_CODES) {
            restart();
            return;
        }
        if (next == 1 << width) {
            width++;
        }
        codes[string] = (short) next++;
    }

    private void restart() {
        if (next > 0) {
            put(clear);
            Arrays.fill(codes, (short) 0);
        } else {
            width = bits + 1;
            put(clear);
        }
        width = bits + 1;
        next = clear + 2;
    }

    private void put(int code) {
        pending |= code << pendingBits;
        pendingBits += width;
        while (pendingBits >= 8) {
            put8(pending & 255);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    private void put8(int value) {
        block[blockSize++] = (byte) value;
        if (blockSize == BLOCK) {
            writeBlock();
        }
    }

    private void writeBlock() {
        out.write(blockSize);
        out.write(block, 0, blockSize);
        blockSize = 0;
    }

    private void flush() {
        if (pendingBits > 0) {
            put8(pending & 255);
        }
        if (blockSize > 0) {
            writeBlock();
        }
        out.write(0);
    }
}
