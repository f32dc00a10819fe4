package dev.livestroke.export;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.sheet.AnimationFilm;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Films that the pixel formats are tried on. */
public final class Films {

    private Films() {}

    /** Returns {@code animation} at 160 px and 12 fps, on white if {@code opaque}. */
    public static Filmstrip of(Animation animation, boolean opaque) {
        Filmstrip film = AnimationFilm.of(animation, FrameTimes.of(animation.timing(), 12), 160, 160);
        return opaque ? onWhite(film) : film;
    }

    public static Filmstrip onWhite(Filmstrip film) {
        return with(
                film,
                index -> Arrays.stream(film.argb(index)).map(Films::onWhite).toArray());
    }

    private static Filmstrip with(Filmstrip film, IntFunction<int[]> pictures) {
        return new Filmstrip(film.widthPx(), film.heightPx(), film.count(), film.fps(), film.repeats(), pictures);
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        return 0xff000000
                | over(argb >> 16 & 255, alpha) << 16
                | over(argb >> 8 & 255, alpha) << 8
                | over(argb & 255, alpha);
    }

    private static int over(int channel, int alpha) {
        return (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    /** Returns a film of the given pictures. */
    public static Filmstrip of(int widthPx, int heightPx, double fps, List<int[]> pictures) {
        return new Filmstrip(widthPx, heightPx, pictures.size(), fps, true, pictures::get);
    }

    /** Returns pictures of noise in which a few pixels change from one to the next; alpha too unless opaque. */
    public static Filmstrip noise(long seed, int widthPx, int heightPx, int count, int colors, boolean opaque) {
        Random random = new Random(seed);
        int[] palette =
                random.ints(colors).map(c -> opaque ? c | 0xff000000 : c).toArray();
        int[] picture =
                random.ints(widthPx * heightPx, 0, colors).map(i -> palette[i]).toArray();
        return of(
                widthPx,
                heightPx,
                10,
                IntStream.range(0, count)
                        .mapToObj(frame -> {
                            for (int change = random.nextInt(20); frame > 0 && change > 0; change--) {
                                picture[random.nextInt(picture.length)] = palette[random.nextInt(colors)];
                            }
                            return picture.clone();
                        })
                        .toList());
    }

    /** Returns the pixels of an image as straight ARGB. */
    public static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
