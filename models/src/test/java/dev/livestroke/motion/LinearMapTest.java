package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearMapTest {

    @Test
    void every_map_is_the_map_of_its_parts() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            LinearMap map = LinearMap.of(new AffineParts(
                    0,
                    0,
                    10 * random.nextGaussian(),
                    random.nextDouble() - 0.5,
                    0.1 + random.nextDouble(),
                    random.nextGaussian()));
            assertSame(LinearMap.of(map.parts(0, 0, 10 * random.nextGaussian())), map);
        }
    }

    @Test
    void reflections_and_maps_onto_a_line_or_a_point_have_parts_too() {
        assertSame(LinearMap.of(new LinearMap(-1, 0, 0, 1).parts(0, 0, 0)), new LinearMap(-1, 0, 0, 1));
        assertSame(LinearMap.of(new LinearMap(0, 0.5, 0, -2).parts(0, 0, 0)), new LinearMap(0, 0.5, 0, -2));
        assertSame(LinearMap.of(new LinearMap(0.5, 0, -2, 0).parts(0, 0, 0)), new LinearMap(0.5, 0, -2, 0));
        assertSame(LinearMap.of(new LinearMap(0, 0, 0, 0).parts(0, 0, 0)), new LinearMap(0, 0, 0, 0));
    }

    @Test
    void a_slant_without_height_is_lost_but_nothing_grows_beyond_bounds() {
        AffineParts parts = new LinearMap(1, 1, 0, 1e-12).parts(0, 0, 0);
        assertThat(parts.shear()).isCloseTo(1000, within(1e-9));
        assertThat(LinearMap.of(parts).xy()).isCloseTo(0, within(1e-8));
    }

    @Test
    void the_identity_is_rest_to_the_bit() {
        assertThat(new LinearMap(1, 0, 0, 1).parts(0, 0, 0)).isEqualTo(AffineParts.REST);
    }

    @Test
    void a_spin_keeps_its_whole_turns_and_a_flip_does_not_turn() {
        double rotation = 0;
        for (int i = 1; i <= 30; i++) {
            LinearMap spun = LinearMap.of(new AffineParts(0, 0, 0.5 * i, 1.1, 0.9, 0.2));
            rotation = spun.parts(0, 0, rotation).rotation();
            assertThat(rotation).isCloseTo(0.5 * i, within(1e-12));
            AffineParts flipped = new LinearMap(Math.cos(0.5 * i), 0, 0, 1).parts(0, 0, 0);
            assertThat(flipped.rotation()).isZero();
            assertThat(flipped.scaleX()).isCloseTo(Math.cos(0.5 * i), within(1e-15));
        }
    }

    private static void assertSame(LinearMap found, LinearMap expected) {
        assertThat(new double[] {found.xx(), found.xy(), found.yx(), found.yy()})
                .containsExactly(
                        new double[] {expected.xx(), expected.xy(), expected.yx(), expected.yy()}, within(1e-12));
    }
}
