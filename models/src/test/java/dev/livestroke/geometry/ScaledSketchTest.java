package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaledSketchTest {

    private static final LinearGradient GRADIENT = new LinearGradient(
            new Point(0, 0),
            new Point(1, 0),
            List.of(new GradientStop(0, Color.BLACK, 1), new GradientStop(1, Color.BLACK, 0)),
            GradientSpread.PAD,
            Affine.translate(10, 20));

    @Test
    void canvas_points_widths_and_dashes_grow_alike() {
        Sketch scaled = sketch().scaled(2.5);

        assertThat(scaled.width()).isEqualTo(250);
        assertThat(scaled.height()).isEqualTo(200);
        PathLayer layer = scaled.paths().get(0);
        assertThat(layer.path().points())
                .containsExactly(new Point(0, 0), new Point(2.5, 5), new Point(7.5, 10), new Point(12.5, 15));
        Stroke stroke = layer.stroke().orElseThrow();
        assertThat(stroke.width()).isEqualTo(10);
        assertThat(stroke.dashes()).containsExactly(2.5, 5.0);
        assertThat(stroke.dashOffset()).isEqualTo(7.5);
    }

    @Test
    void gradients_of_fills_and_strokes_stay_on_their_paths() {
        PathLayer layer = sketch().scaled(3).paths().get(0);

        for (Paint paint : List.of(
                layer.fill().orElseThrow().paint(), layer.stroke().orElseThrow().paint())) {
            LinearGradient gradient = (LinearGradient) paint;
            assertThat(gradient.transform().apply(gradient.start())).isEqualTo(new Point(30, 60));
            assertThat(gradient.transform().apply(gradient.end())).isEqualTo(new Point(33, 60));
        }
    }

    @Test
    void names_ids_opacities_and_colours_are_kept() {
        Sketch scaled = sketch().scaled(7);

        PathLayer layer = scaled.paths().get(0);
        assertThat(layer.id()).isEqualTo("wing");
        assertThat(layer.name()).isEqualTo("Wing");
        assertThat(layer.opacity()).isEqualTo(0.5);
        assertThat(scaled.root().id()).isEqualTo("root");
        assertThat(Color.BLACK.transformed(Affine.scale(7, 7))).isEqualTo(Color.BLACK);
    }

    @Test
    void a_scale_of_zero_is_refused() {
        assertThatThrownBy(() -> sketch().scaled(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale must be positive and finite: 0.0");
    }

    private static Sketch sketch() {
        CubicBezier curve = new CubicBezier(new Point(0, 0), new Point(1, 2), new Point(3, 4), new Point(5, 6));
        Stroke stroke = new Stroke(GRADIENT, 1, 4, LineCap.ROUND, LineJoin.ROUND, 4, List.of(1.0, 2.0), 3);
        PathLayer layer = new PathLayer(
                "wing",
                "Wing",
                0.5,
                new BezierPath(List.of(new Subpath(List.of(curve), false))),
                Optional.of(new Fill(GRADIENT, 1, FillRule.NONZERO)),
                Optional.of(stroke));
        return new Sketch(100, 80, new GroupLayer("root", "Root", 1, List.of(layer)));
    }
}
