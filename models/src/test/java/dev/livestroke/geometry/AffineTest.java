package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffineTest {

    @Test
    void a_point_goes_where_java2d_takes_it() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            Affine map = random(random);
            Point point = new Point(random.nextGaussian(), random.nextGaussian());

            Point2D expected = java2d(map).transform(new Point2D.Double(point.x(), point.y()), null);

            assertThat(map.apply(point).x()).isCloseTo(expected.getX(), within(1e-12));
            assertThat(map.apply(point).y()).isCloseTo(expected.getY(), within(1e-12));
        }
    }

    @Test
    void composing_applies_the_inner_map_first_as_java2d_concatenates() {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            Affine outer = random(random);
            Affine inner = random(random);
            AffineTransform expected = java2d(outer);
            expected.concatenate(java2d(inner));

            assertSame(outer.compose(inner), expected);
        }
    }

    @Test
    void composing_with_the_identity_changes_nothing() {
        Affine map = new Affine(1, 2, 3, 4, 5, 6);

        assertThat(map.compose(Affine.IDENTITY)).isEqualTo(map);
        assertThat(Affine.IDENTITY.compose(map)).isEqualTo(map);
    }

    @Test
    void the_simple_maps_are_those_of_java2d() {
        assertSame(Affine.translate(3, -4), AffineTransform.getTranslateInstance(3, -4));
        assertSame(Affine.scale(3, -4), AffineTransform.getScaleInstance(3, -4));
        assertSame(Affine.rotate(0.7), AffineTransform.getRotateInstance(0.7));
    }

    @Test
    void a_quarter_turn_takes_right_to_down() {
        Point turned = Affine.rotate(Math.PI / 2).apply(new Point(1, 0));

        assertThat(turned.distanceTo(new Point(0, 1))).isLessThan(1e-15);
    }

    @Test
    void the_determinant_and_the_mean_scale_are_those_of_the_area() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Affine map = random(random);
            double determinant = java2d(map).getDeterminant();

            assertThat(map.determinant()).isCloseTo(determinant, within(1e-12));
            assertThat(map.meanScale()).isCloseTo(Math.sqrt(Math.abs(determinant)), within(1e-12));
        }
    }

    @Test
    void turns_even_scales_and_mirrors_are_similarities() {
        Affine turned = Affine.rotate(0.7).compose(Affine.scale(3, 3)).compose(Affine.translate(5, 6));

        assertThat(Affine.IDENTITY.isSimilarity(1e-12)).isTrue();
        assertThat(turned.isSimilarity(1e-12)).isTrue();
        assertThat(turned.compose(Affine.scale(1, -1)).isSimilarity(1e-12)).isTrue();
        assertThat(Affine.scale(-1, 1).compose(turned).isSimilarity(1e-12)).isTrue();
    }

    @Test
    void shears_and_uneven_scales_are_no_similarities() {
        assertThat(Affine.scale(2, 1).isSimilarity(1e-3)).isFalse();
        assertThat(Affine.rotate(1).compose(Affine.scale(1, -1.1)).isSimilarity(1e-3))
                .isFalse();
        assertThat(new Affine(1, 0, 0.2, 1, 0, 0).isSimilarity(1e-3)).isFalse();
    }

    @Test
    void the_tolerance_of_a_similarity_is_relative_to_the_size() {
        assertThat(Affine.scale(1e6, 1e6 + 1).isSimilarity(1e-5)).isTrue();
        assertThat(Affine.scale(1e-6, 2e-6).isSimilarity(1e-5)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void entries_that_are_not_finite_are_refused(double entry) {
        assertThatThrownBy(() -> new Affine(1, 0, entry, 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("affine entries must be finite: 1.0 0.0 " + entry + " 1.0 0.0 0.0");
    }

    private static Affine random(Random random) {
        return new Affine(
                random.nextGaussian(),
                random.nextGaussian(),
                random.nextGaussian(),
                random.nextGaussian(),
                random.nextGaussian(),
                random.nextGaussian());
    }

    private static AffineTransform java2d(Affine map) {
        return new AffineTransform(map.a(), map.b(), map.c(), map.d(), map.e(), map.f());
    }

    private static void assertSame(Affine map, AffineTransform expected) {
        assertThat(new double[] {map.a(), map.b(), map.c(), map.d(), map.e(), map.f()})
                .containsExactly(
                        new double[] {
                            expected.getScaleX(), expected.getShearY(), expected.getShearX(),
                            expected.getScaleY(), expected.getTranslateX(), expected.getTranslateY()
                        },
                        within(1e-12));
    }
}
