package dev.livestroke.export.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.export.Drawings;
import dev.livestroke.export.Films;
import dev.livestroke.export.Filmstrip;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApngWriterTest {

    static Stream<String> drawings() {
        return Drawings.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void every_picture_of_a_drawing_comes_back_exactly(String name) {
        assertComesBack(Films.of(Drawings.all().get(name), false));
        assertComesBack(Films.of(Drawings.all().get(name), true));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noise_with_every_alpha_comes_back_exactly(long seed) {
        assertComesBack(Films.noise(seed, 37, 23, 10, 5000, false));
        assertComesBack(Films.noise(seed, 37, 23, 10, 5000, true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 24, 12, 60, 29.97, 0.1, 7.3, 119.88, 1.0 / 3})
    void pictures_are_shown_as_long_as_they_should(double fps) {
        Filmstrip film = Films.of(1, 1, fps, List.of(new int[] {1 << 24}, new int[] {1 << 24}, new int[] {2 << 24}));

        List<ApngDecoder.Shown> shown =
                ApngDecoder.decode(ApngWriter.write(film)).shown();
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).seconds()).isCloseTo(2 / fps, within(2e-6 / fps));
        assertThat(shown.get(1).seconds()).isCloseTo(1 / fps, within(2e-6 / fps));
    }

    @Test
    void only_what_changes_is_stored() {
        int[] first = new int[100 * 100];
        int[] second = first.clone();
        second[30 * 100 + 40] = 0xff000000;
        second[33 * 100 + 45] = 0x80000000;

        assertThat(ApngDecoder.decode(ApngWriter.write(Films.of(100, 100, 10, List.of(first, second))))
                        .shown())
                .extracting(ApngDecoder.Shown::storedPixels)
                .containsExactly(10_000, 6 * 4);
    }

    @Test
    void it_says_whether_it_repeats() {
        Filmstrip film = Films.of(1, 1, 10, List.of(new int[1]));
        Filmstrip once = new Filmstrip(1, 1, 1, 10, false, film.pictures());

        assertThat(ApngDecoder.decode(ApngWriter.write(film)).plays).isZero();
        assertThat(ApngDecoder.decode(ApngWriter.write(once)).plays).isOne();
    }

    private static void assertComesBack(Filmstrip film) {
        int[][] wanted = IntStream.range(0, film.count())
                .filter(i -> i == 0 || !Arrays.equals(film.argb(i), film.argb(i - 1)))
                .mapToObj(i -> bare(film.argb(i)))
                .toArray(int[][]::new);
        int[][] shown = ApngDecoder.decode(ApngWriter.write(film)).shown().stream()
                .map(picture -> bare(picture.argb()))
                .toArray(int[][]::new);

        assertThat(shown).isDeepEqualTo(wanted);
    }

    /** What is not there has no colour. */
    private static int[] bare(int[] argb) {
        return Arrays.stream(argb).map(pixel -> pixel >>> 24 == 0 ? 0 : pixel).toArray();
    }
}
