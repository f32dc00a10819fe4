package dev.livestroke.export.png;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * The pictures of an APNG as the specification says they are shown. Each is turned into a plain PNG for the JDK's
 * decoder, so only the putting together is ours.
 */
final class ApngDecoder {

    private final List<Shown> shown = new ArrayList<>();
    private int[] canvas = new int[0];
    private int width;
    private int sequence;

    private ByteBuffer control = ByteBuffer.allocate(0);
    private ByteArrayOutputStream data = new ByteArrayOutputStream();
    int plays = -1;
    int announced = -1;

    /** A picture and how long it is shown. */
    record Shown(int[] argb, double seconds, int storedPixels) {}

    private ApngDecoder() {}

    static ApngDecoder decode(byte[] file) {
        ApngDecoder decoder = new ApngDecoder();
        decoder.read(ByteBuffer.wrap(file));
        return decoder;
    }

    List<Shown> shown() {
        return shown;
    }

    private void read(ByteBuffer file) {
        byte[] signature = new byte[8];
        file.get(signature);
        require(Arrays.equals(signature, new byte[] {(byte) 0x89, 80, 78, 71, 13, 10, 26, 10}), "signature");
        String type = "";
        while (!type.equals("IEND")) {
            int length = file.getInt();
            byte[] body = new byte[length + 4];
            file.get(body);
            CRC32 sum = new CRC32();
            sum.update(body);
            require(file.getInt() == (int) sum.getValue(), "check sum");
            type = new String(body, 0, 4, StandardCharsets.US_ASCII);
            chunk(type, ByteBuffer.wrap(body, 4, length).slice());
        }
        require(!file.hasRemaining(), "end of file");
        require(shown.size() == announced, "number of pictures");
    }

    private void chunk(String type, ByteBuffer body) {
        switch (type) {
            case "IHDR" -> {
                width = body.getInt();
                canvas = new int[width * body.getInt()];
            }
            case "acTL" -> {
                announced = body.getInt();
                plays = body.getInt();
            }
            case "fcTL" -> {
                finish();
                require(body.getInt() == sequence++, "sequence number");
                control = body;
            }
            case "IDAT" -> data.writeBytes(rest(body));
            case "fdAT" -> {
                require(body.getInt() == sequence++, "sequence number");
                data.writeBytes(rest(body));
            }
            case "IEND" -> finish();
            case "sRGB" -> require(body.remaining() == 1, "sRGB");
            default -> throw new AssertionError("unexpected chunk " + type);
        }
    }

    private static byte[] rest(ByteBuffer body) {
        byte[] rest = new byte[body.remaining()];
        body.get(rest);
        return rest;
    }

    private void finish() {
        if (!control.hasRemaining()) {
            return;
        }
        int partWidth = control.getInt();
        int partHeight = control.getInt();
        int left = control.getInt();
        int top = control.getInt();
        int numerator = control.getShort() & 0xffff;
        int denominator = control.getShort() & 0xffff;
        require(control.get() == 0, "no disposal");
        boolean over = control.get() == 1;
        int[] part = plain(partWidth, partHeight, data.toByteArray());
        for (int i = 0; i < part.length; i++) {
            int index = (top + i / partWidth) * width + left + i % partWidth;
            int alpha = part[i] >>> 24;
            require(!over || alpha == 0 || alpha == 255, "only what is opaque or nothing is laid over");
            canvas[index] = over && alpha == 0 ? canvas[index] : part[i];
        }
        shown.add(new Shown(canvas.clone(), (double) numerator / denominator, part.length));
        control = ByteBuffer.allocate(0);
        data = new ByteArrayOutputStream();
    }

    private static int[] plain(int width, int height, byte[] packed) {
        byte[] file = new PngChunks(width, height)
                .chunk("IDAT", out -> out.write(packed))
                .end();
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            return image.getRGB(0, 0, width, height, null, 0, width);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void require(boolean fine, String what) {
        if (!fine) {
            throw new AssertionError("the file breaks the specification: " + what);
        }
    }
}
