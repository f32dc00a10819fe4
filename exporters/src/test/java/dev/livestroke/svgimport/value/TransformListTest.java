package dev.livestroke.svgimport.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.Affine;
import java.awt.geom.AffineTransform;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformListTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void functions_compose_as_javas_transforms_do(int seed) {
        Random random = new Random(seed);
        AffineTransform expected = new AffineTransform();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            double[] n = random.doubles(6, -3, 3).toArray();
            switch (random.nextInt(7)) {
                case 0 -> {
                    append(text, "matrix", n);
                    expected.concatenate(new AffineTransform(n));
                }
                case 1 -> {
                    append(text, "translate", n[0], n[1]);
                    expected.translate(n[0], n[1]);
                }
                case 2 -> {
                    append(text, "scale", n[0], n[1]);
                    expected.scale(n[0], n[1]);
                }
                case 3 -> {
                    append(text, "scale", n[0]);
                    expected.scale(n[0], n[0]);
                }
                case 4 -> {
                    append(text, "rotate", 60 * n[0], n[1], n[2]);
                    expected.rotate(Math.toRadians(60 * n[0]), n[1], n[2]);
                }
                case 5 -> {
                    append(text, "skewX", 20 * n[0]);
                    expected.shear(Math.tan(Math.toRadians(20 * n[0])), 0);
                }
                default -> {
                    append(text, "skewY", 20 * n[0]);
                    expected.shear(0, Math.tan(Math.toRadians(20 * n[0])));
                }
            }
        }

        Affine map = TransformList.parse(text.toString()).orElseThrow();

        double[] entries = new double[6];
        expected.getMatrix(entries);
        assertThat(new double[] {map.a(), map.b(), map.c(), map.d(), map.e(), map.f()})
                .containsExactly(entries, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            translate(3)            | translate(3 0)
            translate( 3 , 4 )      | translate(3 4)
            translate(3px, 4px)     | translate(3 4)
            rotate(0.25turn)        | rotate(90)
            rotate(100grad)         | rotate(90)
            translate(1 2),scale(2) | translate(1 2) scale(2)
            none                    | translate(0)
            """)
    void notations_of_the_same_map_are_equal(String one, String other) {
        assertThat(TransformList.parse(one)).isPresent().isEqualTo(TransformList.parse(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translate(1 2 3)",
                "scale()",
                "Scale(1)",
                "rotate(1 2)",
                "matrix(1 2 3)",
                "scale(1",
                "3",
                "scale(x)",
                "scale(1e300)",
                "translate(10%)",
                "scale(1) foo(2)",
                "perspective(1)",
                "scale(1e9)scale(1e9)"
            })
    void what_is_no_transform_list_is_not_read(String text) {
        assertThat(TransformList.parse(text)).isEmpty();
    }

    @Test
    void maps_beyond_reason_are_not_composed() {
        Affine large = Affine.scale(1e9, 1e9);

        assertThat(TransformList.compose(large, large)).isEmpty();
        assertThat(TransformList.compose(large, Affine.IDENTITY)).contains(large);
    }

    private static void append(StringBuilder text, String name, double... numbers) {
        text.append(name).append('(');
        for (double number : numbers) {
            text.append(String.format(Locale.ROOT, "%.17g ", number));
        }
        text.append(") ");
    }
}
