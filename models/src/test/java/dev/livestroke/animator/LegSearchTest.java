package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.motion.Limb;
import dev.livestroke.motion.Mechanism;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.GaussianPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A beast: a box on four lines, its back at 20, its belly at 40, the ground at 70. */
class LegSearchTest {

    private static final ClipFormat FORMAT = new ClipFormat(16, 48, 48, 2, 0.62);

    @Test
    void lines_that_hang_to_the_ground_are_legs_that_follow_all_the_way_from_their_upper_ends() {
        List<Limb> legs = legs(beast());
        assertThat(legs).hasSize(4);
        ControlPoints points = points(beast());
        for (int leg = 0; leg < 4; leg++) {
            Point hip = points.toCanvas(legs.get(leg).x(), legs.get(leg).y());
            assertThat(hip.x()).isCloseTo(20 + 20.0 * leg, within(1e-9));
            assertThat(hip.y()).isCloseTo(40, within(1e-9));
            int first = points.first("leg-" + leg);
            assertThat(legs.get(leg).members())
                    .contains(new Limb.Member(first, 1, 0), new Limb.Member(first + 3, 1, 1));
        }
    }

    @Test
    void legs_may_begin_above_the_belly() {
        List<Layer> layers = new ArrayList<>(beast().root().children());
        layers.set(0, Drawings.filledBox("body", 15, 20, 85, 46));
        List<Limb> legs = legs(Drawings.sketch(layers));
        assertThat(legs).hasSize(4);
        assertThat(points(beast()).toCanvas(0, legs.get(0).y()).y()).isCloseTo(40, within(1e-9));
    }

    @Test
    void two_lines_side_by_side_are_one_leg() {
        List<Layer> layers = new ArrayList<>(List.of(Drawings.filledBox("body", 20, 20, 80, 40)));
        for (double x : new double[] {22, 25, 75, 78}) {
            layers.add(line("line-" + x, x, 40, x, 70));
        }
        List<Limb> legs = legs(Drawings.sketch(layers));
        assertThat(legs).hasSize(2);
        assertThat(legs).allSatisfy(leg -> assertThat(leg.points()).hasSizeGreaterThanOrEqualTo(8));
    }

    @Test
    void legs_of_an_outline_follow_more_the_lower_they_are_and_its_back_not_at_all() {
        Sketch arch = Drawings.sketch(List.of(outline(20, 20, 80, 20, 80, 70, 70, 70, 70, 40, 30, 40, 30, 70, 20, 70)));
        List<Limb> legs = legs(arch);
        assertThat(legs).hasSize(2);
        double[] rest = points(arch).rest().points();
        for (Limb leg : legs) {
            double lowest = 0;
            double highest = 1;
            for (Limb.Member member : leg.members()) {
                double y =
                        points(arch).toCanvas(0, rest[2 * member.point() + 1]).y();
                assertThat(y).isGreaterThan(35);
                lowest = y > 69 ? Math.max(lowest, member.follows()) : lowest;
                highest = y < 51 ? Math.min(highest, member.follows()) : highest;
            }
            assertThat(lowest).isCloseTo(1, within(1e-9));
            assertThat(highest).isLessThan(0.5);
        }
    }

    @Test
    void what_stands_on_all_of_its_ground_or_on_one_foot_has_no_legs() {
        assertThat(legs(Drawings.sketch(List.of(Drawings.filledBox("box", 20, 20, 80, 70)))))
                .isEmpty();
        assertThat(legs(Drawings.sketch(
                        List.of(Drawings.filledBox("sign", 20, 10, 70, 40), line("post", 45, 40, 45, 70)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.42, -0.42})
    void legs_walk_in_turn_the_way_that_the_prior_wants(double amount) {
        float[] wanted = clip(walking(amount));
        List<Mechanism> found = search(wanted);
        assertThat(found).isEqualTo(walking(amount));
        double[][] feet = feet(found);
        for (int leg = 1; leg < 4; leg++) {
            assertThat(correlation(feet[leg - 1], feet[leg])).isLessThan(-0.5);
        }
    }

    @Test
    void legs_gallop_in_pairs_where_the_prior_wants_that() {
        List<Mechanism> wanted = striding(0.75, 2, 0, 0.08, 0.5, 0.58);
        List<Mechanism> found = search(clip(wanted));
        double[][] feet = feet(found);
        assertThat(correlation(feet[0], feet[1])).isGreaterThan(0.5);
        assertThat(correlation(feet[1], feet[2])).isLessThan(-0.5);
        assertThat(correlation(feet[2], feet[3])).isGreaterThan(0.5);
    }

    @Test
    void legs_rest_where_the_prior_wants_that() {
        assertThat(search(clip(List.of()))).isEmpty();
    }

    @Test
    void where_an_earlier_animation_is_gone_on_from_legs_are_not_asked_about() {
        float[] wanted = clip(List.of());
        try (Scene scene = scene(beast(), wanted)) {
            int asked = new LegSearch(scene.parts().get(0)).questions() * Explanation.COST;
            assertThat(start(scene, wanted, false).steps())
                    .isEqualTo(start(scene, wanted, true).steps() + asked);
        }
    }

    private static GuidedStart start(Scene scene, float[] wanted, boolean goesOn) {
        return new GuidedStart(
                scene.views().get(0),
                scene.parts(),
                List.of(SimpleMotion.REST),
                new GuideSource(prior(wanted), Distillation.DEFAULT, new NoiseSource(1), 1, goesOn),
                () -> false,
                () -> {});
    }

    private static List<Mechanism> search(float[] wanted) {
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = scene(beast(), wanted)) {
            Part part = scene.parts().get(0);
            GuideSource guides = new GuideSource(prior(wanted), Distillation.DEFAULT, new NoiseSource(1), 1, false);
            LegSearch search = new LegSearch(part);
            search.walk(new Explanation(
                    scene.views().get(0), guides.margin(scene.views().get(0)), asked::incrementAndGet));
            assertThat(asked.get()).isPositive().isLessThanOrEqualTo(search.questions() * Explanation.COST);
            return part.handles().orElseThrow().mechanisms();
        }
    }

    private static List<Mechanism> walking(double amount) {
        return striding(amount, 2, 0, 0.5, 0, 0.5);
    }

    private static List<Mechanism> striding(double amount, int cycles, double... phases) {
        List<Limb> legs = legs(beast());
        return IntStream.range(0, legs.size())
                .<Mechanism>mapToObj(leg -> legs.get(leg).striding(new Limb.Stride(amount, cycles, phases[leg])))
                .toList();
    }

    private static float[] clip(List<Mechanism> moving) {
        try (Scene scene = scene(beast(), new float[FORMAT.clipPixels()])) {
            scene.parts().get(0).handles().orElseThrow().drive(moving);
            return scene.views().get(0).paint();
        }
    }

    /** Returns x of each foot at each frame. */
    private static double[][] feet(List<Mechanism> moving) {
        try (Scene scene = scene(beast(), new float[FORMAT.clipPixels()])) {
            Part part = scene.parts().get(0);
            part.handles().orElseThrow().drive(moving);
            double[] moved = part.field().move().moved();
            int perFrame = moved.length / FORMAT.frames();
            return IntStream.range(0, 4)
                    .map(leg -> part.points().first("leg-" + leg) + 3)
                    .mapToObj(foot -> IntStream.range(0, FORMAT.frames())
                            .mapToDouble(frame -> moved[frame * perFrame + 2 * foot])
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static List<Limb> legs(Sketch sketch) {
        return Legs.of(points(sketch));
    }

    private static ControlPoints points(Sketch sketch) {
        try (Scene scene = scene(sketch, new float[FORMAT.clipPixels()])) {
            return scene.parts().get(0).points();
        }
    }

    private static Scene scene(Sketch sketch, float[] wanted) {
        return new Scene(
                new AnimationRequest(sketch, "it walks", new Timing(2, 30, Loop.FOREVER), Distillation.DEFAULT, 1),
                prior(wanted));
    }

    private static VideoPrior prior(float[] wanted) {
        return new GaussianPrior(FORMAT, wanted, 1e-3).ofPixels();
    }

    private static Sketch beast() {
        List<Layer> layers = new ArrayList<>();
        layers.add(Drawings.filledBox("body", 15, 20, 85, 40));
        for (int leg = 0; leg < 4; leg++) {
            layers.add(line("leg-" + leg, 20 + 20.0 * leg, 40, 20 + 20.0 * leg, 70));
        }
        return Drawings.sketch(layers);
    }

    private static PathLayer line(String id, double fromX, double fromY, double toX, double toY) {
        CubicBezier line = CubicBezier.line(new Point(fromX, fromY), new Point(toX, toY));
        return Drawings.stroked(id, new Subpath(List.of(line), false));
    }

    private static PathLayer outline(double... corners) {
        List<CubicBezier> sides = IntStream.range(0, corners.length / 2)
                .mapToObj(i -> CubicBezier.line(corner(corners, i), corner(corners, i + 1)))
                .toList();
        return Drawings.stroked("outline", new Subpath(sides, true));
    }

    private static Point corner(double[] corners, int i) {
        int at = 2 * i % corners.length;
        return new Point(corners[at], corners[at + 1]);
    }
}
