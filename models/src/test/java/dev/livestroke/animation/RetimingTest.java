package dev.livestroke.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetimingTest {

    private static final double SECONDS = 2;
    private static final int FRAMES = 16;

    @Test
    void a_faster_group_of_a_loop_is_where_it_was_at_as_many_times_the_time() {
        Animation found = swimming(Loop.FOREVER);
        Animation faster = Retiming.of(found, Map.of("fish", new PartTiming(2, 0, Pace.EVEN)));
        for (double t = 0; t < 1; t += 0.07) {
            assertThat(x(faster, "body", t)).isCloseTo(x(found, "body", 2 * t), within(0.05));
            assertThat(x(faster, "body", t + 1)).isCloseTo(x(found, "body", 2 * t), within(0.05));
            assertThat(x(faster, "weed", t)).isEqualTo(x(found, "weed", t));
        }
        assertThat(x(faster, "body", SECONDS)).isCloseTo(x(faster, "body", 0), within(1e-9));
    }

    @Test
    void a_delay_turns_a_loop_round_and_holds_back_what_plays_once() {
        PartTiming later = new PartTiming(1, 0.5, Pace.EVEN);
        Animation loop = Retiming.of(swimming(Loop.FOREVER), Map.of("fish", later));
        Animation once = Retiming.of(swimming(Loop.ONCE), Map.of("fish", later));
        assertThat(x(loop, "body", 0)).isCloseTo(x(swimming(Loop.FOREVER), "body", 1.5), within(1e-9));
        assertThat(x(once, "body", 0.25)).isCloseTo(x(swimming(Loop.ONCE), "body", 0), within(1e-9));
        assertThat(x(once, "body", 1)).isCloseTo(x(swimming(Loop.ONCE), "body", 0.5), within(1e-9));
    }

    @Test
    void whole_turns_go_on_from_pass_to_pass() {
        Animation faster = Retiming.of(swimming(Loop.FOREVER), Map.of("drawing", new PartTiming(3, 0, Pace.EVEN)));
        AffineTrack spin = faster.affineOf("wheel").orElseThrow();
        assertThat(spin.poseAt(SECONDS).rotation()).isCloseTo(6 * Math.PI, within(1e-9));
        assertThat(spin.poseAt(1).rotation()).isCloseTo(3 * Math.PI, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void a_pace_rises_from_0_to_1(Pace pace) {
        assertThat(pace.at(0)).isZero();
        assertThat(pace.at(1)).isEqualTo(1);
        assertThat(IntStream.range(0, 100).allMatch(i -> pace.at((i + 1) / 100.0) > pace.at(i / 100.0)))
                .isTrue();
    }

    @Test
    void an_eased_motion_is_where_the_pace_says() {
        Animation found = swimming(Loop.ONCE);
        Animation eased = Retiming.of(found, Map.of("body", new PartTiming(1, 0, Pace.EASE_IN_OUT)));
        assertThat(x(eased, "body", 0.5)).isCloseTo(x(found, "body", SECONDS * 0.15625), within(1e-9));
    }

    @Test
    void what_cannot_be_is_told() {
        Animation loop = swimming(Loop.FOREVER);
        assertThatThrownBy(() -> Retiming.of(loop, Map.of("dog", PartTiming.UNCHANGED)))
                .hasMessage("the animation has no layer \"dog\" to retime");
        assertThatThrownBy(() -> Retiming.of(loop, Map.of("fish", new PartTiming(1.5, 0, Pace.EVEN))))
                .hasMessage("\"fish\" is part of a loop, which closes only at a whole speed: 1, 2, 3 ..., was 1.5");
        assertThatThrownBy(() -> new PartTiming(0, 0, Pace.EVEN)).hasMessage("speed must be from 0.1 to 10, was 0.0");
        assertThatThrownBy(() -> new PartTiming(1, -1, Pace.EVEN))
                .hasMessage("a delay must be at least 0 seconds, was -1.0");
    }

    /** A fish whose body goes to and fro, a weed that does so too, and a wheel that turns once. */
    private static Animation swimming(Loop loop) {
        GroupLayer fish = new GroupLayer("fish", "fish", 1, List.of(line("body")));
        GroupLayer wheel = new GroupLayer("wheel", "wheel", 1, List.of(line("rim")));
        Sketch sketch = new Sketch(
                100, 100, new GroupLayer("drawing", "drawing", 1, List.<Layer>of(fish, line("weed"), wheel)));
        Track<AffinePose> spin = new Track<>(
                IntStream.rangeClosed(0, FRAMES)
                        .mapToObj(k -> new Keyframe<>(
                                SECONDS * k / FRAMES, new AffinePose(0, 0, 2 * Math.PI * k / FRAMES, 1, 1, 0)))
                        .toList(),
                true);
        return new Animation(
                sketch,
                new Timing(SECONDS, 30, loop),
                FRAMES,
                List.of(new AffineTrack("wheel", Point.ZERO, spin)),
                List.of(swaying("body"), swaying("weed")));
    }

    private static PathTrack swaying(String id) {
        return new PathTrack(
                id,
                new Track<>(
                        IntStream.rangeClosed(0, FRAMES)
                                .mapToObj(k -> new Keyframe<>(
                                        SECONDS * k / FRAMES, path(10 * Math.sin(2 * Math.PI * (k % FRAMES) / FRAMES))))
                                .toList(),
                        true));
    }

    private static PathLayer line(String id) {
        return new PathLayer(id, id, 1, path(0), Optional.empty(), Optional.of(Stroke.round(Color.BLACK, 1)));
    }

    private static BezierPath path(double x) {
        return new BezierPath(List.of(new Subpath(
                List.of(CubicBezier.line(new Point(x, 0), new Point(x + 9, 9))), false)));
    }

    private static double x(Animation animation, String id, double seconds) {
        return animation.at(seconds).paths().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow()
                .path()
                .points()
                .get(0)
                .x();
    }
}
