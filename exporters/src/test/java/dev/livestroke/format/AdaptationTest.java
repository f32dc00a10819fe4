package dev.livestroke.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.FrameTimes;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.MotionFitter;
import dev.livestroke.export.sheet.SketchPainter;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdaptationTest {

    private static final Animation FISH = Drawings.fish();

    static Stream<String> drawings() {
        return Drawings.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void twice_the_speed_shows_the_same_at_half_the_time(String name) {
        Animation animation = Drawings.all().get(name);
        Animation fast = adapted(animation, with(Optional.empty(), 2, Optional.empty(), Optional.empty()));

        assertThat(fast.timing().durationSeconds()).isEqualTo(1);
        moments().forEach(seconds -> assertNear(fast.at(seconds / 2), animation.at(seconds), 1));
    }

    @Test
    void duration_is_that_of_a_pass_before_speed() {
        Animation slow = adapted(FISH, with(Optional.empty(), 0.5, Optional.of(5.0), Optional.empty()));

        assertThat(slow.timing().durationSeconds()).isEqualTo(10);
        moments().forEach(seconds -> assertNear(slow.at(seconds * 5), FISH.at(seconds), 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 7, 12.5, 29.97, 120})
    void any_frame_rate_shows_the_same_motion_at_its_own_moments(double fps) {
        Animation resampled = adapted(
                FISH,
                new ExportOptions(
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        Optional.of(fps),
                        Optional.empty(),
                        Optional.empty(),
                        0.25));
        FittedAnimation fitted = MotionFitter.fit(resampled, 0.25);

        assertThat(resampled.timing().fps()).isEqualTo(fps);
        assertThat(FrameTimes.of(resampled.timing(), fps).count()).isEqualTo((int) Math.rint(2 * fps));
        for (int frame = 0; frame < 2 * fps; frame++) {
            double seconds = frame / fps;
            assertNear(resampled.at(seconds), FISH.at(seconds), 1);
            assertThat(joints(fitted.at(seconds)))
                    .zipSatisfy(
                            joints(FISH.at(seconds)),
                            (found, wanted) ->
                                    assertThat(found.distanceTo(wanted)).isLessThan(0.2525));
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_larger_canvas_shows_everything_as_much_larger(String name) {
        Animation animation = Drawings.all().get(name);
        Animation large = adapted(animation, with(Optional.empty(), 1, Optional.empty(), Optional.of(500)));

        assertThat(large.sketch().width()).isEqualTo(500);
        moments().forEach(seconds -> assertNear(large.at(seconds), animation.at(seconds), 2.5));
        assertThat(strokeWidths(large.sketch()))
                .isEqualTo(strokeWidths(animation.sketch()).stream()
                        .map(width -> 2.5 * width)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void ping_pong_runs_to_the_end_and_the_same_way_back(String name) {
        Animation animation = Drawings.all().get(name);
        Animation both =
                adapted(animation, with(Optional.of(LoopStyle.PING_PONG), 1, Optional.empty(), Optional.empty()));

        assertThat(both.timing()).isEqualTo(new Timing(4, 24, Loop.FOREVER));
        moments().forEach(seconds -> assertNear(both.at(4 - seconds), both.at(seconds), 1));
        IntStream.rangeClosed(0, 16).forEach(i -> assertNear(both.at(i / 8.0), animation.at(i / 8.0), 1));
    }

    @Test
    void ping_pong_turns_without_a_jump_of_speed() {
        Animation both = Adaptation.thereAndBack(FISH);

        assertThat(distance(both.at(1.999), both.at(2.0))).isLessThan(0.02);
        assertThat(distance(both.at(3.999), both.at(4.0))).isLessThan(0.02);
    }

    @Test
    void once_and_forever_change_what_players_are_told() {
        Animation once = adapted(FISH, with(Optional.of(LoopStyle.ONCE), 1, Optional.empty(), Optional.empty()));

        assertThat(once.timing().loop()).isEqualTo(Loop.ONCE);
        assertThat(once.affine()).isEqualTo(FISH.affine());
    }

    @Test
    void a_background_lies_behind_and_does_not_move() {
        Animation onRed = Adaptation.of(FISH, ExportOptions.DEFAULT, new Backdrop.Solid(new Color(255, 0, 0)));

        for (double seconds : new double[] {0, 0.5, 1.3}) {
            BufferedImage plain = new SketchPainter(200, 200).paint(FISH, seconds);
            BufferedImage red = new SketchPainter(200, 200).paint(onRed, seconds);
            for (int i = 0; i < 200; i++) {
                assertThat(red.getRGB(i, 0) >>> 24).isEqualTo(255);
                assertThat(red.getRGB(199, i) >>> 24).isEqualTo(255);
                if (plain.getRGB(i, 100) >>> 24 == 0) {
                    assertThat(red.getRGB(i, 100)).isEqualTo(0xffff0000);
                }
                if (plain.getRGB(i, 100) >>> 24 == 255) {
                    assertThat(red.getRGB(i, 100)).isEqualTo(plain.getRGB(i, 100));
                }
            }
        }
    }

    @Test
    void a_background_takes_an_id_that_is_free() {
        Animation twice = Background.behind(Background.behind(FISH, Color.BLACK), Color.BLACK);

        assertThat(twice.sketch().root().id()).isEqualTo("canvas-2");
        assertThat(twice.sketch().paths().get(0).id()).isEqualTo("background-2");
        assertThat(twice.sketch().root().name()).isEqualTo(FISH.sketch().root().name());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_frozen_drawing_looks_the_same_for_ever(String name) {
        Animation animation = Drawings.all().get(name);

        for (double seconds : new double[] {0, 0.77, 1.99}) {
            Animation frozen = Adaptation.frozen(animation, seconds);
            assertThat(frozen.local()).isEmpty();
            assertNear(frozen.at(0), animation.at(seconds), 1);
            assertNear(frozen.at(1.5), animation.at(seconds), 1);
        }
    }

    private static DoubleStream moments() {
        return IntStream.rangeClosed(0, 40).mapToDouble(i -> i / 20.0);
    }

    private static Animation adapted(Animation animation, ExportOptions options) {
        return Adaptation.of(animation, options, Backdrop.TRANSPARENT);
    }

    private static ExportOptions with(
            Optional<LoopStyle> loop, double speed, Optional<Double> duration, Optional<Integer> size) {
        return new ExportOptions(loop, speed, duration, Optional.empty(), size, Optional.empty(), 0.25);
    }

    private static List<Double> strokeWidths(Sketch sketch) {
        return sketch.paths().stream()
                .flatMap(path -> path.stroke().stream())
                .map(stroke -> stroke.width())
                .toList();
    }

    private static void assertNear(Sketch found, Sketch wanted, double factor) {
        List<Point> points = points(found);
        List<Point> expected = points(wanted);
        assertThat(points).hasSameSizeAs(expected);
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).x()).isCloseTo(factor * expected.get(i).x(), within(1e-6));
            assertThat(points.get(i).y()).isCloseTo(factor * expected.get(i).y(), within(1e-6));
        }
    }

    private static double distance(Sketch one, Sketch other) {
        List<Point> others = points(other);
        double largest = 0;
        for (int i = 0; i < others.size(); i++) {
            largest = Math.max(largest, points(one).get(i).distanceTo(others.get(i)));
        }
        return largest;
    }

    private static List<Point> joints(Sketch sketch) {
        return sketch.paths().stream()
                .flatMap(path -> path.path().subpaths().stream())
                .flatMap(subpath -> subpath.segments().stream())
                .map(CubicBezier::start)
                .toList();
    }

    private static List<Point> points(Sketch sketch) {
        List<Point> points = new ArrayList<>();
        for (PathLayer path : sketch.paths()) {
            points.addAll(path.path().points());
        }
        return points;
    }
}
