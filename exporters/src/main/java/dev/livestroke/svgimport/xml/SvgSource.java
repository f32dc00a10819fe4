package dev.livestroke.svgimport.xml;

import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The file's bytes as text: size limit, gzip, and the encoding that the bytes really have. */
public final class SvgSource {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final int PROLOG_BYTES = 512;

    private SvgSource() {}

    /**
     * Returns the text of the stream; reads one byte more than the limit at most, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be read
     * @throws SvgFormatException if it is empty, too large, not text, or packed and too large once unpacked
     */
    public static String read(InputStream stream, SvgLimits limits) throws IOException {
        byte[] bytes = stream.readNBytes(limits.bytes() + 1);
        requireSize(bytes.length, limits);
        if (startsWith(bytes, 0x1f, 0x8b)) {
            bytes = unpack(bytes, limits);
        }
        requireText(bytes);
        return decode(bytes);
    }

    /**
     * Checks the size of a file in bytes, or of a text in characters, before more is done with it.
     *
     * @throws SvgFormatException if it is beyond the limit
     */
    public static void requireSize(long size, SvgLimits limits) {
        if (size > limits.bytes()) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT,
                    "expected a drawing of at most %.0f MB, found a larger file: simplify it or split it",
                    limits.bytes() / 1e6));
        }
    }

    private static byte[] unpack(byte[] packed, SvgLimits limits) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = unpacked.readNBytes(limits.bytes() + 1);
            requireSize(bytes.length, limits);
            return bytes;
        } catch (IOException broken) {
            throw new SvgFormatException(
                    "expected a whole gzip file (.svgz), found a broken one: " + broken.getMessage());
        }
    }

    private static void requireText(byte[] bytes) {
        String other = "";
        if (bytes.length == 0) {
            other = "an empty file";
        } else if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
            other = "a PNG picture";
        } else if (startsWith(bytes, 0xff, 0xd8)) {
            other = "a JPEG picture";
        } else if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            other = "a PDF document";
        } else if (startsWith(bytes, '%', '!', 'P', 'S')) {
            other = "a PostScript document";
        } else if (startsWith(bytes, 'P', 'K', 3, 4)) {
            other = "a zip archive";
        } else if (startsWith(bytes, '{') || startsWith(bytes, '[')) {
            other = "JSON";
        }
        if (!other.isEmpty()) {
            throw new SvgFormatException("expected an SVG drawing, found " + other + ": export the drawing as SVG");
        }
    }

    private static String decode(byte[] bytes) {
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new SvgFormatException("expected text encoded as " + charset
                    + ", found bytes that are not: save the file as UTF-8 (" + wrong.getMessage() + ")");
        }
    }

    /** Returns the encoding by byte order mark, then by the zero bytes of UTF-16, then as declared. */
    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String prolog = new String(bytes, 0, Math.min(bytes.length, PROLOG_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(prolog);
        if (startsWith(bytes, 0xef, 0xbb, 0xbf) || !declared.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        return named(declared.group(1));
    }

    private static Charset named(String name) {
        // Files saved from a string often declare UTF-16 and hold UTF-8; real UTF-16 was recognised before.
        if (name.toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new SvgFormatException(
                    "expected a known text encoding, found \"" + name + "\" in line 1: save the file as UTF-8");
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
