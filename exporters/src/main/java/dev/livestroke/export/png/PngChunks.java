package dev.livestroke.export.png;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A PNG file as its chunks, each with its length and check sum. */
final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int EIGHT_BITS = 8;
    private static final int RGBA = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What a chunk holds, written in order. */
    @FunctionalInterface
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    /** Starts a picture of straight RGBA, 8 bits each. */
    PngChunks(int widthPx, int heightPx) {
        out.writeBytes(SIGNATURE);
        chunk("IHDR", header -> {
            header.writeInt(widthPx);
            header.writeInt(heightPx);
            header.write(new byte[] {EIGHT_BITS, RGBA, 0, 0, 0});
        });
        chunk("sRGB", perceptual -> perceptual.writeByte(0));
    }

    PngChunks chunk(String type, Content content) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
            content.writeTo(new DataOutputStream(body));
            byte[] bytes = body.toByteArray();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            DataOutputStream file = new DataOutputStream(out);
            file.writeInt(bytes.length - 4);
            file.write(bytes);
            file.writeInt((int) sum.getValue());
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
    }

    /** Returns the file. */
    byte[] end() {
        chunk("IEND", nothing -> {});
        return out.toByteArray();
    }
}
