package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.motion.Mechanism;
import dev.livestroke.motion.Rotor;
import dev.livestroke.sds.GaussianPrior;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cart: a long box on two wheels with a bent spoke each; one wheel is a group, the other a round path with a line in it. */
class RotorSearchTest {

    private static final ClipFormat FORMAT = new ClipFormat(8, 48, 48, 2, 0.62);

    private static final double MIDDLE = 50;
    private static final double RADIUS = 20;

    private final AnimationRequest request =
            new AnimationRequest(cart(), "a cart", new Timing(2, 30, Loop.FOREVER), Distillation.DEFAULT, 1);

    @Test
    void wheels_are_found_in_groups_and_in_round_paths_and_a_long_box_is_none() {
        try (Scene scene = new Scene(request, prior(new float[FORMAT.clipPixels()]))) {
            ControlPoints points = scene.parts().get(0).points();
            List<Rotor> wheels = Rotors.of(points);
            assertThat(wheels).hasSize(2);
            for (Rotor wheel : wheels) {
                Point centre = points.toCanvas(wheel.x(), wheel.y());
                assertThat(centre.y()).isCloseTo(MIDDLE, within(1e-9));
                assertThat(centre.x()).isIn(25.0, 75.0);
                assertThat(wheel.radius() * points.unit()).isCloseTo(RADIUS, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void wheels_turn_as_the_prior_wants(int wanted) {
        float[] clip = turning(wanted);
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = new Scene(request, prior(clip))) {
            Part part = scene.parts().get(0);
            View view = scene.views().get(0);
            GuideSource guides = new GuideSource(prior(clip), Distillation.DEFAULT, new NoiseSource(1), 1, false);
            RotorSearch search = new RotorSearch(part);
            search.turn(new Explanation(view, guides.margin(view), asked::incrementAndGet));
            List<Mechanism> turning = part.handles().orElseThrow().mechanisms();
            assertThat(turning).hasSize(wanted == 0 ? 0 : 2);
            assertThat(turning)
                    .extracting(wheel -> ((Rotor) wheel).turns())
                    .containsOnly(wanted == 0 ? new Integer[0] : new Integer[] {wanted});
            assertThat(asked).hasValue(search.questions() * Explanation.COST);
        }
    }

    private float[] turning(int turns) {
        try (Scene scene = new Scene(request, prior(new float[FORMAT.clipPixels()]))) {
            Part part = scene.parts().get(0);
            part.handles()
                    .orElseThrow()
                    .drive(Rotors.of(part.points()).stream()
                            .<Mechanism>map(wheel -> wheel.turning(turns))
                            .toList());
            return scene.views().get(0).paintFollowing();
        }
    }

    private static VideoPrior prior(float[] wanted) {
        return new GaussianPrior(FORMAT, wanted, 1e-3).ofPixels();
    }

    private static Sketch cart() {
        List<Layer> layers = new ArrayList<>();
        layers.add(Drawings.filledBox("box", 10, 10, 90, 16));
        layers.add(new GroupLayer("wheel", "wheel", 1, List.of(circle("left", 25), spoke("left-spoke", 25))));
        layers.add(circle("right", 75));
        layers.add(spoke("right-spoke", 75));
        return Drawings.sketch(layers);
    }

    private static Layer spoke(String id, double x) {
        Point centre = new Point(x, MIDDLE);
        CubicBezier across = CubicBezier.line(new Point(x + 18, MIDDLE), centre);
        CubicBezier down = CubicBezier.line(centre, new Point(x, MIDDLE + 18));
        return Drawings.stroked(id, new Subpath(List.of(across, down), false));
    }

    private static Layer circle(String id, double x) {
        double k = RADIUS * 0.5522847498;
        List<CubicBezier> quarters = IntStream.range(0, 4)
                .mapToObj(quarter -> {
                    double[] c = {1, 0, -1, 0, 1};
                    double cos = c[quarter];
                    double sin = c[(quarter + 3) % 4];
                    return Drawings.cubic(
                            x + RADIUS * cos,
                            MIDDLE + RADIUS * sin,
                            x + RADIUS * cos - k * sin,
                            MIDDLE + RADIUS * sin + k * cos,
                            x - RADIUS * sin + k * cos,
                            MIDDLE + RADIUS * cos + k * sin,
                            x - RADIUS * sin,
                            MIDDLE + RADIUS * cos);
                })
                .toList();
        return Drawings.stroked(id, new Subpath(quarters, true));
    }
}
