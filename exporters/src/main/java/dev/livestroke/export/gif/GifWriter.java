package dev.livestroke.export.gif;

import dev.livestroke.export.Filmstrip;
import dev.livestroke.export.PixelBox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes animated GIFs (GIF89a). Opaque films are written as changes: each picture holds the box in which it differs from
 * the one before, with nothing where it does not. A film with transparent pixels is written picture by picture, each
 * taken away before the next, since GIF cannot erase otherwise; a pixel is there or not, half is not known.
 */
public final class GifWriter {

    /** A pixel of this alpha or more is there. */
    static final int OPAQUE_FROM = 128;

    /** The fastest rate that all browsers keep: they slow delays of under 2 hundredths of a second down. */
    public static final double FASTEST_FPS = 50;

    private static final int SHORTEST_DELAY = 2;
    private static final int LONGEST_DELAY = 0xffff;
    private static final int LARGEST_SIDE = 0xffff;
    private static final int KEEP = 1;
    private static final int ERASE = 2;

    private final Dithering dithering;

    /** Shows colours between those of the palette by {@code dithering}. */
    public GifWriter(Dithering dithering) {
        this.dithering = dithering;
    }

    /**
     * Returns the whole file. A film of over {@link #FASTEST_FPS} is shown at that rate.
     *
     * @throws IllegalArgumentException if a side has over 65535 px
     */
    public byte[] write(Filmstrip film) {
        if (Math.max(film.widthPx(), film.heightPx()) > LARGEST_SIDE) {
            throw new IllegalArgumentException(
                    "a GIF's sides have at most 65535 px: " + film.widthPx() + " x " + film.heightPx());
        }
        Histogram histogram = new Histogram();
        for (int i = 0; i < film.count(); i++) {
            histogram.add(film.argb(i));
        }
        return new File(film, Palette.of(histogram, dithering), histogram.hasTransparency()).write();
    }

    /** One file on its way. */
    private static final class File {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Filmstrip film;
        private final Palette palette;
        private final boolean erases;

        File(Filmstrip film, Palette palette, boolean erases) {
            this.film = film;
            this.palette = palette;
            this.erases = erases;
        }

        byte[] write() {
            header();
            byte[] shown = indices(0);
            byte[] before = nothing();
            int from = 0;
            for (int i = 1; i <= film.count(); i++) {
                byte[] next = i < film.count() ? indices(i) : nothing();
                if (i < film.count() && Arrays.equals(shown, next)) {
                    continue; // shown longer
                }
                picture(erases ? nothing() : before, shown, centiseconds(i) - centiseconds(from));
                before = shown;
                shown = next;
                from = i;
            }
            out.write(';');
            return out.toByteArray();
        }

        /** Rounding the moments and not the delays keeps the film's length. */
        private long centiseconds(int frame) {
            return Math.round(100 * frame / film.fps());
        }

        private byte[] nothing() {
            byte[] nothing = new byte[film.widthPx() * film.heightPx()];
            Arrays.fill(nothing, (byte) palette.transparent());
            return nothing;
        }

        private byte[] indices(int frame) {
            int[] argb = film.argb(frame);
            byte[] indices = new byte[argb.length];
            for (int i = 0; i < argb.length; i++) {
                indices[i] = (byte) palette.index(argb[i], i % film.widthPx(), i / film.widthPx());
            }
            return indices;
        }

        private void header() {
            text("GIF89a");
            number(film.widthPx());
            number(film.heightPx());
            out.write(0x80 | 0x70 | palette.bits() - 1);
            out.write(palette.transparent());
            out.write(0);
            for (int i = 0; i < 1 << palette.bits(); i++) {
                int rgb = i < palette.colors().length ? palette.colors()[i] : 0;
                out.write(rgb >> 16);
                out.write(rgb >> 8);
                out.write(rgb);
            }
            if (film.repeats()) {
                extension(0xff, 11);
                text("NETSCAPE2.0");
                out.write(3);
                out.write(1);
                number(0);
                out.write(0);
            }
        }

        private void picture(byte[] before, byte[] shown, long delay) {
            Optional<PixelBox> changed =
                    PixelBox.around(film.widthPx(), film.heightPx(), index -> before[index] != shown[index]);
            PixelBox box = changed.orElse(new PixelBox(0, 0, 1, 1));
            byte[] inside = new byte[box.width() * box.height()];
            for (int i = 0; i < inside.length; i++) {
                int index = box.index(i % box.width(), i / box.width(), film.widthPx());
                inside[i] = before[index] == shown[index] ? (byte) palette.transparent() : shown[index];
            }
            extension(0xf9, 4);
            out.write((erases ? ERASE : KEEP) << 2 | 1);
            number((int) Math.max(SHORTEST_DELAY, Math.min(LONGEST_DELAY, delay)));
            out.write(palette.transparent());
            out.write(0);
            out.write(',');
            number(box.left());
            number(box.top());
            number(box.width());
            number(box.height());
            out.write(0);
            out.writeBytes(LzwEncoder.encode(inside, palette.bits()));
        }

        private void extension(int label, int size) {
            out.write('!');
            out.write(label);
            out.write(size);
        }

        private void number(int value) {
            out.write(value);
            out.write(value >> 8);
        }

        private void text(String ascii) {
            out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
