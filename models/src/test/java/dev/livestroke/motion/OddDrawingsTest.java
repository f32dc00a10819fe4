package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddDrawingsTest {

    private static final int FRAMES = 4;

    @ParameterizedTest
    @MethodSource("drawings")
    void a_field_descends_without_losing_a_point(RestDrawing rest) {
        PointGraph graph = new PointGraph(rest);
        HandleField field = new HandleField(rest, graph, FRAMES, HandleSettings.DEFAULT);
        Penalties penalties =
                new Penalties(rest, graph, new Penalties.Bounds(-0.1, -0.1, 0.1, 0.1), Penalties.Weights.DEFAULT);
        Random random = new Random(1);
        for (int step = 0; step < 5; step++) {
            FieldMotion motion = field.move();
            double[] byMoved = new double[motion.moved().length];
            double[] byLocal = new double[motion.local().length];
            Drawings.randomize(byMoved, random, 1);
            double energy = penalties.addBarrier(motion.moved(), byMoved)
                    + penalties.addRigidity(motion.local(), FRAMES, byLocal);
            assertThat(energy).isFinite();
            field.descend(field.move().gradient(byMoved, byLocal), new LearningRates(0.01, 0.01));
        }

        assertThat(Arrays.stream(field.keyframes(1).moved())).allMatch(Double::isFinite);
        assertThat(field.keyframes(1).moved()).isNotEqualTo(moved(rest));
    }

    static Stream<RestDrawing> drawings() {
        return Stream.of(
                Drawings.onePoint(),
                Drawings.strokes(1, 1),
                Drawings.coincident(),
                oneCoincidentStrokeAmongOthers(),
                Drawings.line(333, 0.002));
    }

    private static RestDrawing oneCoincidentStrokeAmongOthers() {
        double[] points = Drawings.strokes(2, 5).points();
        Arrays.fill(points, 0, 8, 0.2);
        int[] segments = new int[20];
        Arrays.setAll(segments, i -> i);
        return new RestDrawing(points, segments);
    }

    private static double[] moved(RestDrawing rest) {
        return new HandleField(rest, new PointGraph(rest), FRAMES, HandleSettings.DEFAULT)
                .keyframes(1)
                .moved();
    }
}
