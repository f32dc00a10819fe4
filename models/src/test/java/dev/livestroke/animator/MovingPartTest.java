package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovingPartTest {

    private final PathLayer background = Drawings.filledBox("paper", 0, 0, 100, 80);
    private final PathLayer shape = Drawings.filledBox("shape", 20, 20, 60, 60);

    @Test
    void a_drawing_without_background_moves_as_it_is() {
        Sketch sketch = Drawings.pinMan();
        MovingPart part = MovingPart.of(sketch);
        assertThat(part.sketch()).isEqualTo(sketch);
        assertThat(part.groups().get(0)).isEqualTo(sketch.root());
    }

    @Test
    void a_background_stays_and_the_rest_moves_in_a_group_of_its_own() {
        MovingPart part = MovingPart.of(Drawings.sketch(List.of(background, shape)));
        assertThat(part.groups().get(0).paths()).containsExactly(shape);
        assertThat(part.sketch().paths()).containsExactly(background, shape);
        assertThat(part.sketch().root().children()).extracting(Layer::id).containsExactly("paper", "foreground");
    }

    @Test
    void the_new_group_takes_no_id_that_is_taken() {
        PathLayer taken = Drawings.filledBox("foreground", 20, 20, 60, 60);
        MovingPart part = MovingPart.of(Drawings.sketch(List.of(background, taken)));
        assertThat(part.groups().get(0).id()).isEqualTo("foreground-2");
    }

    @Test
    void a_lone_shape_that_fills_the_canvas_is_the_drawing() {
        MovingPart part = MovingPart.of(Drawings.sketch(List.of(background)));
        assertThat(part.groups().get(0).paths()).containsExactly(background);
    }

    @Test
    void a_shape_on_top_that_fills_the_canvas_is_no_background() {
        MovingPart part = MovingPart.of(Drawings.sketch(List.of(shape, background)));
        assertThat(part.groups().get(0).paths()).containsExactly(shape, background);
    }
}
