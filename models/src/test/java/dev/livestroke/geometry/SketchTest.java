package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {

    private static final PathLayer BOTTOM = line("bottom", new Point(0, 0), new Point(3, 0));
    private static final PathLayer MIDDLE = line("middle", new Point(1, 1), new Point(2, 9));
    private static final PathLayer TOP = line("top", new Point(-5, 1), new Point(2, 2));
    private static final GroupLayer INNER = group("inner", MIDDLE);
    private static final Sketch SKETCH = new Sketch(20, 10, group("root", BOTTOM, INNER, TOP));

    @Test
    void paths_come_in_paint_order() {
        assertThat(SKETCH.paths()).containsExactly(BOTTOM, MIDDLE, TOP);
    }

    @Test
    void bounds_hold_all_paths() {
        assertThat(SKETCH.bounds()).contains(new Box(-5, 0, 3, 9));
    }

    @Test
    void a_sketch_without_paths_has_no_bounds() {
        assertThat(new Sketch(1, 1, group("root", group("empty"))).bounds()).isEmpty();
    }

    @Test
    void two_layers_with_one_id_are_refused_wherever_they_are() {
        for (GroupLayer root : List.of(
                group("root", BOTTOM, group("a", BOTTOM)),
                group("bottom", BOTTOM),
                group("root", group("a", BOTTOM), group("bottom")))) {
            assertThatThrownBy(() -> new Sketch(1, 1, root))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("two layers share the id \"bottom\"");
        }
    }

    @Test
    void mapping_changes_paths_at_every_depth_and_keeps_the_tree() {
        Sketch moved = SKETCH.mapPaths(layer -> layer.withPath(layer.path().transformed(Affine.translate(1, 2))));

        assertThat(moved)
                .isEqualTo(new Sketch(
                        20,
                        10,
                        group(
                                "root",
                                line("bottom", new Point(0, 0).plus(1, 2), new Point(3, 0).plus(1, 2), BOTTOM),
                                group("inner", line("middle", new Point(2, 3), new Point(3, 11), MIDDLE)),
                                line("top", new Point(-4, 3), new Point(3, 4), TOP))));
    }

    @Test
    void mapping_may_not_give_two_layers_one_id() {
        assertThatThrownBy(() -> SKETCH.mapPaths(layer -> BOTTOM)).hasMessage("two layers share the id \"bottom\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void an_empty_or_endless_canvas_is_refused(double size) {
        assertThatThrownBy(() -> new Sketch(size, 1, INNER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("canvas width must be positive and finite: " + size);
        assertThatThrownBy(() -> new Sketch(1, size, INNER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("canvas height must be positive and finite: " + size);
    }

    @Test
    void a_layer_needs_an_id() {
        assertThatThrownBy(() -> group(" ")).hasMessage("a layer needs an id");
        assertThatThrownBy(() -> line("", Point.ZERO, Point.ZERO)).hasMessage("a layer needs an id");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void an_opacity_outside_0_to_1_is_refused(double opacity) {
        assertThatThrownBy(() -> new GroupLayer("a", "a", opacity, List.of()))
                .hasMessage("group opacity must be 0 to 1: " + opacity);
        assertThatThrownBy(() -> new PathLayer("a", "a", opacity, BOTTOM.path(), Optional.empty(), Optional.empty()))
                .hasMessage("layer opacity must be 0 to 1: " + opacity);
    }

    private static GroupLayer group(String id, Layer... children) {
        return new GroupLayer(id, "Group " + id, 0.5, List.of(children));
    }

    private static PathLayer line(String id, Point start, Point end) {
        Subpath subpath = new Subpath(List.of(CubicBezier.line(start, end)), false);
        return new PathLayer(
                id,
                "Path " + id,
                0.25,
                new BezierPath(List.of(subpath)),
                Optional.of(new Fill(Color.BLACK, 1, FillRule.EVENODD)),
                Optional.of(Stroke.round(Color.BLACK, 2)));
    }

    /** Returns the line with the very points that moving {@code layer} by (1, 2) gives, if its ends are as told. */
    private static PathLayer line(String id, Point start, Point end, PathLayer layer) {
        List<Point> points = layer.path().points();
        return line(id, start, end)
                .withPath(line(id, start, end)
                        .path()
                        .withPoints(List.of(
                                start, points.get(1).plus(1, 2), points.get(2).plus(1, 2), end)));
    }
}
