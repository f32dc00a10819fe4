package dev.livestroke.export.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.Rounding;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShapeRounderTest {

    private static final Rounding HUNDREDTHS = new Rounding(2);

    @ParameterizedTest
    @CsvSource({"blob, 0.25", "blob, 1", "wave, 0.25", "wave, 1"})
    void numbers_get_plainer_and_points_stay_within_the_tolerance(String layer, double room) {
        PathTrack motion = motion(layer);
        Places places = new Places(grid(), motion, Surroundings.NONE, FittedTransform.REST);
        FittedTrack<BezierPath> track = track(motion, 16);
        double tolerance = places.error(track) + room;

        FittedTrack<BezierPath> rounded = new ShapeRounder(places, HUNDREDTHS, tolerance).rounded(track);

        assertThat(places.error(rounded)).isLessThanOrEqualTo(tolerance);
        assertThat(4 * written(rounded)).isLessThan(3 * written(track));
        assertThat(rounded.keyframes()).extracting(FittedKeyframe::seconds).isEqualTo(times(track));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blob", "wave"})
    void a_loop_stays_closed(String layer) {
        PathTrack motion = motion(layer);
        Places places = new Places(grid(), motion, Surroundings.NONE, FittedTransform.REST);

        FittedTrack<BezierPath> rounded = new ShapeRounder(places, HUNDREDTHS, 5).rounded(track(motion, 8));

        assertThat(rounded.keyframes().get(8).value()).isEqualTo(rounded.first());
    }

    @Test
    void without_room_no_point_gets_farther_from_its_place() {
        PathTrack motion = motion("wave");
        Places places = new Places(grid(), motion, Surroundings.NONE, FittedTransform.REST);
        FittedTrack<BezierPath> track = track(motion, 8);

        FittedTrack<BezierPath> rounded = new ShapeRounder(places, HUNDREDTHS, 1e-9).rounded(track);

        assertThat(places.error(rounded)).isLessThanOrEqualTo(places.error(track) + 1e-9);
    }

    @Test
    void a_joint_takes_its_handles_along_and_handles_are_measured_from_their_joints() {
        BezierPath open = motion("wave").at(0);
        BezierPath closed = motion("blob").at(0);

        assertThat(Grip.of(open).get(0).moved()).containsExactlyInAnyOrder(0, 1);
        assertThat(Grip.of(open).get(3).moved()).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(Grip.of(open).get(6).moved()).containsExactlyInAnyOrder(5, 6);
        assertThat(Grip.of(closed).get(0).moved()).containsExactlyInAnyOrder(closed.pointCount() - 1, 0, 1);
        Point last = closed.points().get(closed.pointCount() - 1);
        assertThat(Grip.of(closed).get(closed.pointCount() - 1).number(Outline.controls(closed), 0))
                .isEqualTo(last.x() - closed.points().get(0).x());
    }

    private static TimeGrid grid() {
        return new TimeGrid(Drawings.TIMING.durationSeconds(), 60);
    }

    private static PathTrack motion(String layer) {
        Animation animation = Drawings.all().get("morphing paths");
        return animation.localOf(layer).orElseThrow();
    }

    private static FittedTrack<BezierPath> track(PathTrack motion, int spans) {
        List<FittedKeyframe<BezierPath>> keyframes = new ArrayList<>();
        for (int k = 0; k <= spans; k++) {
            double seconds = Drawings.TIMING.durationSeconds() * k / spans;
            keyframes.add(
                    new FittedKeyframe<>(seconds, hundredths(motion.at(k == spans ? 0 : seconds)), Easing.LINEAR));
        }
        return new FittedTrack<>(keyframes);
    }

    private static BezierPath hundredths(BezierPath path) {
        return path.withPoints(path.points().stream()
                .map(point -> new Point(HUNDREDTHS.round(point.x()), HUNDREDTHS.round(point.y())))
                .toList());
    }

    private static List<Double> times(FittedTrack<BezierPath> track) {
        return track.keyframes().stream().map(FittedKeyframe::seconds).toList();
    }

    /** Returns how many characters the numbers take as Lottie has them: joints, and handles from there. */
    private static int written(FittedTrack<BezierPath> track) {
        return track.keyframes().stream()
                .flatMap(keyframe -> keyframe.value().subpaths().stream())
                .map(Subpath::segments)
                .flatMap(List::stream)
                .flatMapToDouble(segment -> Stream.of(
                                DoubleStream.of(
                                        segment.start().x(), segment.start().y()),
                                offset(segment.start(), segment.control1()),
                                offset(segment.end(), segment.control2()))
                        .flatMapToDouble(numbers -> numbers))
                .mapToInt(number -> HUNDREDTHS.format(number).length())
                .sum();
    }

    private static DoubleStream offset(Point joint, Point handle) {
        return DoubleStream.of(handle.x() - joint.x(), handle.y() - joint.y());
    }
}
