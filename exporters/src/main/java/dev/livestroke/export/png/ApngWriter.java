package dev.livestroke.export.png;

import dev.livestroke.export.Filmstrip;
import dev.livestroke.export.PixelBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes animated PNGs: the first picture whole, which is also what a viewer shows that does not animate, then for each
 * the box in which it differs from the one before. Pictures that are shown twice are stored once.
 */
public final class ApngWriter {

    private static final int SOURCE = 0;
    private static final int OVER = 1;

    private final Filmstrip film;
    private int sequence;

    private ApngWriter(Filmstrip film) {
        this.film = film;
    }

    /** Returns the whole file. */
    public static byte[] write(Filmstrip film) {
        return new ApngWriter(film).write();
    }

    /** A change of the canvas and how many steps of the film it stays. */
    private static final class Picture {
        private final PixelBox box;
        private final int[] argb;
        private final int blend;
        private int steps = 1;

        Picture(PixelBox box, int[] argb, int blend) {
            this.box = box;
            this.argb = argb;
            this.blend = blend;
        }
    }

    private byte[] write() {
        List<Picture> pictures = pictures();
        PngChunks file = new PngChunks(film.widthPx(), film.heightPx()).chunk("acTL", control -> {
            control.writeInt(pictures.size());
            control.writeInt(film.repeats() ? 0 : 1);
        });
        for (int i = 0; i < pictures.size(); i++) {
            control(file, pictures.get(i));
            data(file, pictures.get(i), i == 0);
        }
        return file.end();
    }

    private List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        PixelBox whole = new PixelBox(0, 0, film.widthPx(), film.heightPx());
        int[] shown = film.argb(0);
        Picture current = new Picture(whole, shown, SOURCE);
        for (int i = 1; i < film.count(); i++) {
            int[] next = film.argb(i);
            if (Arrays.equals(shown, next)) {
                current.steps++;
                continue;
            }
            pictures.add(current);
            current = change(shown, next);
            shown = next;
        }
        pictures.add(current);
        return pictures;
    }

    /** Where all that changes is opaque, what does not change is left out and packs to nearly nothing. */
    private Picture change(int[] before, int[] after) {
        PixelBox box = PixelBox.around(film.widthPx(), film.heightPx(), index -> before[index] != after[index])
                .orElseThrow();
        int[] inside = new int[box.width() * box.height()];
        int[] changes = new int[inside.length];
        boolean opaque = true;
        for (int i = 0; i < inside.length; i++) {
            int index = box.index(i % box.width(), i / box.width(), film.widthPx());
            inside[i] = after[index];
            if (before[index] != after[index]) {
                changes[i] = after[index];
                opaque &= after[index] >>> 24 == 255;
            }
        }
        return opaque ? new Picture(box, changes, OVER) : new Picture(box, inside, SOURCE);
    }

    private void control(PngChunks file, Picture picture) {
        Delay delay = Delay.of(picture.steps / film.fps());
        file.chunk("fcTL", control -> {
            control.writeInt(sequence++);
            control.writeInt(picture.box.width());
            control.writeInt(picture.box.height());
            control.writeInt(picture.box.left());
            control.writeInt(picture.box.top());
            control.writeShort(delay.numerator());
            control.writeShort(delay.denominator());
            control.writeByte(0);
            control.writeByte(picture.blend);
        });
    }

    private void data(PngChunks file, Picture picture, boolean first) {
        byte[] packed = PixelData.pack(picture.box.width(), picture.argb);
        if (first) {
            file.chunk("IDAT", data -> data.write(packed));
        } else {
            file.chunk("fdAT", data -> {
                data.writeInt(sequence++);
                data.write(packed);
            });
        }
    }

    /** Seconds as a fraction of two numbers of 16 bits. */
    record Delay(int numerator, int denominator) {

        private static final int LARGEST = 0xffff;

        /** Returns the fraction with the smallest numerator that is exact to a millionth, or else the nearest. */
        static Delay of(double seconds) {
            Delay nearest = new Delay((int) Math.min(LARGEST, Math.max(0, Math.round(seconds))), 1);
            double least = Math.abs(nearest.numerator - seconds);
            for (int numerator = 1; numerator <= LARGEST && least > 1e-6 * seconds; numerator++) {
                long denominator = Math.round(numerator / seconds);
                if (denominator >= 1 && denominator <= LARGEST) {
                    double error = Math.abs((double) numerator / denominator - seconds);
                    if (error < least) {
                        least = error;
                        nearest = new Delay(numerator, (int) denominator);
                    }
                }
            }
            return nearest;
        }
    }
}
