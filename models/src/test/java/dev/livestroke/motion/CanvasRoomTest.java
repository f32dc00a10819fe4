package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** A square whose half side is 0.1, with strokes that paint 0.02 beside it, about the pivot 0. */
class CanvasRoomTest {

    private static final double[] SQUARE = {-0.1, -0.1, 0.1, -0.1, 0.1, 0.1, -0.1, 0.1};
    private static final int[] SIDES = {0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 0, 0};
    private static final int FRAMES = 16;
    private static final double SPARE = 0.02;

    private final CanvasRoom room = new CanvasRoom(new Penalties.Bounds(-0.3, -0.3, 0.3, 0.3), SPARE, SIDES);

    @Test
    void a_way_is_shown_as_far_as_the_edge_lets_paint_go_and_the_way_across_wholly() {
        FieldMotion right = moving(t -> parts(0.4 * t, -0.1 * t, 0, 1));
        AffineShare share = room.share(right);
        assertThat(share.x()).isCloseTo((0.3 - 0.12) / 0.4, within(1e-7));
        assertThat(share.y()).isEqualTo(1);
        assertThat(share.form()).isEqualTo(1);
        assertThat(room.holds(right)).isFalse();
        assertThat(room.holds(right.shown(share))).isTrue();
    }

    @Test
    void what_has_room_is_shown_as_it_is() {
        FieldMotion small = moving(t -> parts(0.17 * Math.sin(2 * Math.PI * t), 0.17 * t, 0, 1));
        assertThat(room.holds(small)).isTrue();
        assertThat(room.share(small)).isEqualTo(AffineShare.ALL);
        assertThat(small.shown(AffineShare.ALL)).isSameAs(small);
    }

    @Test
    void growth_is_shown_as_far_as_the_edge_lets_the_grown_stroke_go() {
        FieldMotion grown = moving(t -> parts(0, 0, 0, 1 + 3 * t));
        AffineShare share = room.share(grown);
        assertThat(0.12 * (1 + 3 * share.form())).isCloseTo(0.3, within(1e-7));
    }

    @Test
    void what_travels_and_grows_first_travels_less() {
        FieldMotion motion = moving(t -> parts(0.2 * t, 0, 0, 1 + t));
        AffineShare share = room.share(motion);
        assertThat(share.form()).isEqualTo(1);
        assertThat(share.x()).isCloseTo((0.3 - 0.24) / 0.2, within(1e-7));
    }

    @Test
    void whole_turns_are_kept_though_their_corners_need_more_and_nothing_else_goes_beyond_these() {
        CanvasRoom tight = new CanvasRoom(new Penalties.Bounds(-0.125, -0.125, 0.125, 0.125), SPARE, SIDES);
        FieldMotion spin = moving(t -> parts(0.2 * t * (1 - t), 0, 2 * Math.PI * t, 1));
        AffineShare share = tight.share(spin);
        List<AffineParts> shown = spin.shown(share).affine();
        assertThat(shown.get(FRAMES / 4).rotation()).isCloseTo(Math.PI / 2, within(1e-12));
        assertThat(Extent.ofX(spin.shown(share).refined(6), SIDES, SPARE).most())
                .isLessThan(0.1 * Math.sqrt(2) + SPARE + 1e-6)
                .isGreaterThan(0.125);
    }

    @Test
    void a_swing_is_shown_less_where_turning_leaves_the_canvas() {
        CanvasRoom tight = new CanvasRoom(new Penalties.Bounds(-0.125, -0.125, 0.125, 0.125), SPARE, SIDES);
        FieldMotion swing = moving(t -> parts(0, 0, 0.3 * Math.sin(2 * Math.PI * t), 1));
        double most = 0.3 * tight.share(swing).form();
        assertThat(0.1 * (Math.cos(most) + Math.sin(most)) + SPARE).isCloseTo(0.125, within(1e-6));
    }

    @Test
    void what_shows_between_keyframes_counts() {
        // Two keyframes at the turn: halfway between them the spline is at 9/16 of each less 1/16 of their neighbours.
        FieldMotion turn = moving(t -> parts(t == 7.0 / 16 || t == 8.0 / 16 ? 0.2 : 0, 0, 0, 1));
        assertThat(room.share(turn).x()).isCloseTo((0.3 - 0.12) / (0.2 * 18 / 16), within(1e-7));
    }

    @Test
    void local_motion_beyond_the_canvas_is_not_pushed_further() {
        List<AffineParts> affine = new ArrayList<>();
        double[] local = new double[(FRAMES + 1) * SQUARE.length];
        for (int moment = 0; moment <= FRAMES; moment++) {
            affine.add(parts(0.05 * moment / FRAMES, 0, 0, 1));
            for (int i = 0; i < SQUARE.length; i++) {
                local[moment * SQUARE.length + i] = SQUARE[i] + (i % 2 == 0 ? 0.25 : 0);
            }
        }
        FieldMotion motion = FieldMotion.of(local, affine, new Pivot(0, 0));
        assertThat(room.share(motion).x()).isCloseTo(0, within(1e-6));
    }

    @Test
    void a_share_of_a_closed_motion_is_closed_and_begins_at_rest() {
        FieldMotion loop = moving(t ->
                parts(0.5 * Math.sin(2 * Math.PI * t), 0.3 * (1 - Math.cos(2 * Math.PI * t)), 0.2 * t * (1 - t), 1));
        List<AffineParts> shown = loop.shown(room.share(loop)).affine();
        assertThat(shown.get(0)).isEqualTo(AffineParts.REST);
        assertThat(shown.get(FRAMES).translateX()).isCloseTo(0, within(1e-15));
        assertThat(shown.get(FRAMES).rotation()).isZero();
    }

    @Test
    void curves_count_and_not_their_control_points() {
        // An arch over the square's corner: (0, 0), (0, 0.4), (0.4, 0.4), (0.4, 0) rises to 3/4 of 0.4; its sides go no
        // further
        // than its ends.
        double[] arch = {0, 0, 0, 0.4, 0.4, 0.4, 0.4, 0};
        double[] s = {0, 0, 0.4, 0, -0.2, 0, 0.2, 0}; // x goes ahead, back and ahead again
        assertThat(extent(arch, 1)).containsExactly(new double[] {0, 0.3}, within(1e-15));
        assertThat(extent(arch, 0)).containsExactly(new double[] {0, 0.4}, within(1e-15));
        double most = 0;
        double least = 0;
        for (int k = 0; k <= 100_000; k++) {
            double t = k / 1e5;
            double x = 3 * (1 - t) * (1 - t) * t * 0.4 - 3 * (1 - t) * t * t * 0.2 + t * t * t * 0.2;
            most = Math.max(most, x);
            least = Math.min(least, x);
        }
        assertThat(extent(s, 0)).containsExactly(new double[] {least, most}, within(1e-9));
    }

    @Test
    void shares_lie_between_none_and_all() {
        assertThatThrownBy(() -> new AffineShare(1.1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected shares from 0 to 1");
        assertThatThrownBy(() -> new AffineShare(1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] extent(double[] cubic, int axis) {
        FieldMotion still = FieldMotion.of(cubic, List.of(AffineParts.REST), new Pivot(0, 0));
        int[] segment = {0, 1, 2, 3};
        Extent extent = axis == 0 ? Extent.ofX(still, segment, 0) : Extent.ofY(still, segment, 0);
        return new double[] {extent.least(), extent.most()};
    }

    private static FieldMotion moving(DoubleFunction<AffineParts> at) {
        double[] local = new double[(FRAMES + 1) * SQUARE.length];
        List<AffineParts> affine = new ArrayList<>();
        for (int moment = 0; moment <= FRAMES; moment++) {
            affine.add(at.apply((double) moment / FRAMES));
            System.arraycopy(SQUARE, 0, local, moment * SQUARE.length, SQUARE.length);
        }
        return FieldMotion.of(local, affine, new Pivot(0, 0));
    }

    private static AffineParts parts(double x, double y, double rotation, double scale) {
        return new AffineParts(x, y, rotation, scale, scale, 0);
    }
}
