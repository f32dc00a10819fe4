package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaintTest {

    private static final GradientStop FIRST = new GradientStop(0.25, Color.BLACK, 1);
    private static final GradientStop SECOND = new GradientStop(0.75, new Color(255, 128, 1), 0.5);
    private static final Affine SPACE = new Affine(1, 2, 3, 4, 5, 6);

    @Test
    void a_colour_is_written_in_hex() {
        assertThat(new Color(255, 128, 1).toHex()).isEqualTo("#ff8001");
        assertThat(Color.BLACK.toHex()).isEqualTo("#000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void a_channel_outside_a_byte_is_refused(int channel) {
        assertThatThrownBy(() -> new Color(0, channel, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("channels must be 0 to 255: 0, " + channel + ", 0");
    }

    @Test
    void a_moved_gradient_shows_at_a_moved_point_what_it_showed_there() {
        Affine map = Affine.rotate(0.4).compose(Affine.scale(2, 3));
        Point inGradientSpace = new Point(0.3, 0.9);
        Point onCanvas = SPACE.apply(inGradientSpace);

        Point linear = linear(FIRST, SECOND).transformed(map).transform().apply(inGradientSpace);
        Point radial = radial(1).transformed(map).transform().apply(inGradientSpace);

        assertThat(linear.distanceTo(map.apply(onCanvas))).isLessThan(1e-12);
        assertThat(radial.distanceTo(map.apply(onCanvas))).isLessThan(1e-12);
        assertThat(new Fill(Color.BLACK, 1, FillRule.NONZERO).transformed(map).paint())
                .isEqualTo(Color.BLACK);
    }

    @Test
    void offsets_may_stand_still_but_not_fall() {
        assertThat(linear(FIRST, FIRST, SECOND).stops()).hasSize(3);
        assertThatThrownBy(() -> linear(FIRST, SECOND, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gradient offsets must not fall: stop 2 is at 0.25 after 0.75");
    }

    @Test
    void a_gradient_needs_a_stop() {
        assertThatThrownBy(PaintTest::linear)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a gradient needs at least one stop");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_gradient_without_a_proper_radius_is_refused(double radius) {
        assertThatThrownBy(() -> radial(radius))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gradient radius must be positive and finite: " + radius);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void a_share_outside_0_to_1_is_refused(double share) {
        assertThatThrownBy(() -> new GradientStop(share, Color.BLACK, 1))
                .hasMessage("gradient offset must be 0 to 1: " + share);
        assertThatThrownBy(() -> new GradientStop(1, Color.BLACK, share))
                .hasMessage("gradient stop opacity must be 0 to 1: " + share);
        assertThatThrownBy(() -> new Fill(Color.BLACK, share, FillRule.NONZERO))
                .hasMessage("fill opacity must be 0 to 1: " + share);
    }

    private static LinearGradient linear(GradientStop... stops) {
        return new LinearGradient(Point.ZERO, new Point(1, 0), List.of(stops), GradientSpread.PAD, SPACE);
    }

    private static RadialGradient radial(double radius) {
        return new RadialGradient(Point.ZERO, radius, Point.ZERO, List.of(FIRST), GradientSpread.PAD, SPACE);
    }
}
