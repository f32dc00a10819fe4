package dev.livestroke.export.gif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.export.Drawings;
import dev.livestroke.export.Films;
import dev.livestroke.export.Filmstrip;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GifWriterTest {

    /** One colour forces 2 bits; 3, 4 and 255 are where an index more changes the bits. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 100, 254, 255})
    void up_to_255_colours_come_back_exactly(int colors) {
        Filmstrip film = Films.noise(colors, 61, 47, 12, colors, true);

        assertAlike(film);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 100, 3000})
    void transparent_pixels_stay_transparent(int seed) {
        Filmstrip noise = Films.noise(seed, 40, 30, 10, 60, false);
        Filmstrip film = new Filmstrip(40, 30, 10, 10, true, index -> hard(noise.argb(index)));

        assertAlike(film);
    }

    /** Over 4096 codes, so that the table of the compression is emptied many times. */
    @Test
    void a_large_picture_of_noise_comes_back() {
        Filmstrip film = Films.noise(9, 400, 300, 2, 200, true);

        assertAlike(film);
    }

    @Test
    void a_large_picture_of_one_colour_is_tiny() {
        int[] red = new int[1000 * 1000];
        Arrays.fill(red, 0xffff0000);
        Filmstrip film = Films.of(1000, 1000, 10, List.of(red));

        byte[] file = new GifWriter(Dithering.NONE).write(film);

        assertThat(file).hasSizeLessThan(3000);
        assertAlike(film);
    }

    static Stream<String> drawings() {
        return Drawings.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawings_look_as_they_should(String name) {
        Filmstrip film = Films.of(Drawings.all().get(name), true);
        for (Dithering dithering : Dithering.values()) {
            byte[] file = new GifWriter(dithering).write(film);

            List<GifDecoder.Shown> shown = GifDecoder.decode(file, 160, 160);
            assertThat(error(Films.pixels(shown.get(0).picture()), film.argb(0)))
                    .as("root mean square error of a channel, 0 to 255, %s", dithering)
                    .isLessThan(4.5);
        }
    }

    @Test
    void large_flat_areas_keep_their_very_colour_among_thousands_of_others() {
        int flat = 0xff123457;
        int[] picture = IntStream.range(0, 300 * 300)
                .map(i -> i % 300 < 100 ? flat : 0xff000000 | i * 2654435)
                .toArray();
        Filmstrip film = Films.of(300, 300, 10, List.of(picture));

        for (Dithering dithering : Dithering.values()) {
            int[] shown = Films.pixels(GifDecoder.decode(new GifWriter(dithering).write(film), 300, 300)
                    .get(0)
                    .picture());
            assertThat(shown[50 * 300 + 50]).isEqualTo(flat);
        }
    }

    @Test
    void dithering_brings_the_mean_of_a_gradient_nearer() {
        int[] gradient = IntStream.range(0, 512 * 64)
                .map(i -> 0xff000000 | (i % 512 / 2) << 16 | (i / 512 * 4) << 8 | 0x40)
                .toArray();
        Filmstrip film = Films.of(512, 64, 10, List.of(gradient));

        assertThat(blockError(film, Dithering.ORDERED)).isLessThan(0.8 * blockError(film, Dithering.NONE));
    }

    @Test
    void only_what_changes_is_stored() {
        int[] first = new int[100 * 100];
        Arrays.fill(first, 0xffffffff);
        int[] second = first.clone();
        second[30 * 100 + 40] = 0xff000000;
        second[33 * 100 + 45] = 0xff000000;
        Filmstrip film = Films.of(100, 100, 10, List.of(first, second));

        List<GifDecoder.Shown> shown = GifDecoder.decode(new GifWriter(Dithering.NONE).write(film), 100, 100);

        assertThat(shown).extracting(GifDecoder.Shown::storedPixels).containsExactly(10_000, 6 * 4);
    }

    @Test
    void pictures_that_are_alike_are_stored_once() {
        int[] one = {0xff000000};
        int[] two = {0xffffffff};
        Filmstrip film = Films.of(1, 1, 25, List.of(one, one, one, two, two, one));

        List<GifDecoder.Shown> shown = GifDecoder.decode(new GifWriter(Dithering.NONE).write(film), 1, 1);

        assertThat(shown).extracting(GifDecoder.Shown::centiseconds).containsExactly(12, 8, 4);
    }

    @ParameterizedTest
    @CsvSource({"30, 60, 200", "24, 48, 200", "12, 7, 58", "50, 100, 200", "1, 2, 200", "29.97, 300, 1001"})
    void the_film_lasts_as_long_as_it_should(double fps, int count, int centiseconds) {
        Filmstrip film = Films.of(
                1,
                1,
                fps,
                IntStream.range(0, count)
                        .mapToObj(i -> new int[] {0xff000000 | i})
                        .toList());

        List<GifDecoder.Shown> shown = GifDecoder.decode(new GifWriter(Dithering.NONE).write(film), 1, 1);

        assertThat(shown.stream().mapToInt(GifDecoder.Shown::centiseconds).sum())
                .isEqualTo(centiseconds);
        assertThat(shown.stream().mapToInt(GifDecoder.Shown::centiseconds).min().orElseThrow())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_film_that_repeats_says_so_and_one_that_does_not_says_nothing() {
        Filmstrip film = Films.of(1, 1, 10, List.of(new int[] {0xff000000}));
        Filmstrip once = new Filmstrip(1, 1, 1, 10, false, film.pictures());

        assertThat(text(new GifWriter(Dithering.NONE).write(film))).contains("NETSCAPE2.0\3\1\0\0\0");
        assertThat(text(new GifWriter(Dithering.NONE).write(once))).doesNotContain("NETSCAPE");
    }

    @Test
    void a_picture_of_nothing_is_a_GIF() {
        Filmstrip film = Films.of(5, 5, 10, List.of(new int[25], new int[25]));

        assertThat(shown(film).get(0)).isEqualTo(new int[25]);
    }

    @Test
    void what_browsers_would_slow_down_more_is_slowed_down_to_50_fps() {
        Filmstrip film = Films.of(1, 1, 100, List.of(new int[] {0xff000000}, new int[] {0xff000001}));

        assertThat(GifDecoder.decode(new GifWriter(Dithering.NONE).write(film), 1, 1))
                .extracting(GifDecoder.Shown::centiseconds)
                .containsExactly(2, 2);
    }

    private static void assertAlike(Filmstrip film) {
        assertThat(shown(film).toArray(int[][]::new))
                .isDeepEqualTo(pictures(film).toArray(int[][]::new));
    }

    private static double blockError(Filmstrip film, Dithering dithering) {
        int[] wanted = film.argb(0);
        int[] shown = Films.pixels(GifDecoder.decode(new GifWriter(dithering).write(film), 512, 64)
                .get(0)
                .picture());
        double sum = 0;
        for (int block = 0; block < 64; block++) {
            int red = 0;
            for (int i = 0; i < wanted.length; i++) {
                if (i % 512 / 8 == block) {
                    red += (wanted[i] >> 16 & 255) - (shown[i] >> 16 & 255);
                }
            }
            sum += Math.abs(red) / (8.0 * 64);
        }
        return sum / 64;
    }

    private static double error(int[] shown, int[] wanted) {
        double sum = 0;
        for (int i = 0; i < shown.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                double difference = (shown[i] >> shift & 255) - (wanted[i] >> shift & 255);
                sum += difference * difference;
            }
        }
        return Math.sqrt(sum / (3 * shown.length));
    }

    /** There or not, as GIF knows it; what is not there has no colour. */
    private static int[] hard(int[] argb) {
        return Arrays.stream(argb)
                .map(pixel -> pixel >>> 24 < 128 ? 0 : pixel | 0xff000000)
                .toArray();
    }

    private static List<int[]> shown(Filmstrip film) {
        return GifDecoder.decode(new GifWriter(Dithering.NONE).write(film), film.widthPx(), film.heightPx()).stream()
                .map(shown -> hard(Films.pixels(shown.picture())))
                .toList();
    }

    /** The pictures, each once in a row. */
    private static List<int[]> pictures(Filmstrip film) {
        return IntStream.range(0, film.count())
                .filter(i -> i == 0 || !Arrays.equals(film.argb(i), film.argb(i - 1)))
                .mapToObj(film::argb)
                .toList();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
