package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.RampShape;
import dev.livestroke.raster.paint.Style;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of a scene with everything in it: fills, dashes, every cap and join, gradients of colour, groups. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AllocationTest {

    private static final int SIZE = 64;
    private static final int MARKS = 24;
    private static final int WARM_UP = 200;
    private static final int STEPS = 100;

    private final List<Double> points = new ArrayList<>();
    private final double[] widths = new double[MARKS];

    @ParameterizedTest
    @ValueSource(ints = {1, 3}) // of three equal frames all marks rest
    void a_step_allocates_nothing_once_warm(int frames) throws Exception {
        SceneLayout layout = layout();
        Style style = layout.newStyle();
        System.arraycopy(widths, 0, style.widths(), 0, MARKS);
        Arrays.fill(style.opacities(), 0.9);
        Arrays.fill(style.groupOpacities(), 0.5);
        Arrays.fill(style.colors(), 0.7);
        double[] at = Collections.nCopies(frames, points).stream()
                .flatMap(List::stream)
                .mapToDouble(p -> p)
                .toArray();
        float[] pixels = new float[frames * 3 * SIZE * SIZE];
        SceneRasterizer rasterizer = new SceneRasterizer(SIZE, SIZE, layout, 1, 1, 1);
        SceneGradient gradient = new SceneGradient(layout, frames);
        Runnable step = () -> {
            rasterizer.render(at, frames, style, pixels);
            rasterizer.backward(pixels, gradient);
        };
        ForkJoinPool one = new ForkJoinPool(1); // so that all is done by the thread that is asked
        try {
            assertThat(one.submit(() -> allocatedBy(step)).get() / STEPS).isLessThan(100);
        } finally {
            one.shutdown();
        }
    }

    private static long allocatedBy(Runnable step) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            step.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < STEPS; i++) {
            step.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private SceneLayout layout() {
        SplittableRandom random = new SplittableRandom(8);
        List<SceneMark> marks = new ArrayList<>();
        Paint ramp = new Paint.Ramp(
                new RampShape.Radial(30, 30, 20, 25, 28),
                List.of(new Paint.Stop(0, 0), new Paint.Stop(1, 1)),
                Paint.Spread.REFLECT,
                PlaneMap.IDENTITY);
        for (int mark = 0; mark < MARKS; mark++) {
            Scenes.Single single = Scenes.random(random, SIZE);
            SceneMark shifted = Scenes.shifted(single.mark(), points.size() / 2, mark);
            Paint paint = mark % 3 == 0 ? ramp : shifted.paint();
            marks.add(new SceneMark(shifted.curves(), shifted.brush(), paint, mark / 8));
            widths[mark] = single.width();
            for (double p : single.points()) {
                points.add(p);
            }
        }
        return new SceneLayout(points.size() / 2, 3, MARKS, marks, 0, 0, 1);
    }
}
