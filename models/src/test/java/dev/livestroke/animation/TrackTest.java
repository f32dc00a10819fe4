package dev.livestroke.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackTest {

    private static final double DURATION = 3;
    private static final int INTERVALS = 16;
    private static final Blend<Double> NUMBER = (values, weights) -> IntStream.range(0, weights.length)
            .mapToDouble(k -> weights[k] * values.get(k))
            .sum();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_track_passes_through_its_keyframes(boolean periodic) {
        Track<Double> track = randomTrack(periodic);
        for (Keyframe<Double> keyframe : track.keyframes()) {
            assertThat(track.at(keyframe.seconds(), NUMBER)).isCloseTo(keyframe.value(), within(1e-13));
        }
        assertThat(track.at(0, NUMBER)).isEqualTo(track.keyframes().get(0).value());
        assertThat(track.at(DURATION, NUMBER))
                .isEqualTo(track.keyframes().get(INTERVALS).value());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void velocity_does_not_jump_at_keyframes(boolean periodic) {
        Track<Double> track = randomTrack(periodic);
        for (int i = 1; i < INTERVALS; i++) {
            double seconds = track.keyframes().get(i).seconds();
            assertThat(velocityAfter(track, seconds)).isCloseTo(velocityBefore(track, seconds), within(1e-3));
        }
    }

    @Test
    void velocity_does_not_jump_across_the_seam_of_a_periodic_track() {
        Track<Double> track = randomTrack(true);

        assertThat(velocityAfter(track, 0)).isCloseTo(velocityBefore(track, DURATION), within(1e-3));
    }

    @Test
    void a_slow_series_with_whole_turns_comes_back_everywhere() {
        DoubleUnaryOperator motion = t -> 2 * Math.PI * t
                + 0.8 * Math.sin(2 * Math.PI * t + 0.3)
                + 0.1 * Math.cos(4 * Math.PI * t)
                - 0.03 * Math.sin(6 * Math.PI * t);
        Track<Double> track = track(motion, true);
        double step = 1.0 / INTERVALS;
        double third = cube(2 * Math.PI) * (0.8 + 0.1 * 8 + 0.03 * 27);
        double fourth = cube(2 * Math.PI) * 2 * Math.PI * (0.8 + 0.1 * 16 + 0.03 * 81);
        // Hermite's error with the exact slopes, and what slopes from central differences add.
        double bound = cube(step) * step * fourth / 384 + cube(step) * third / 24;

        assertThat(bound).isLessThan(0.01);
        for (double t = 0; t <= 1; t += 1e-3) {
            assertThat(track.at(t * DURATION, NUMBER)).isCloseTo(motion.applyAsDouble(t), within(bound));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_even_motion_stays_even_to_both_ends(boolean periodic) {
        Track<Double> spin = track(t -> 1 - 2 * Math.PI * t, periodic);
        for (double t = 0; t <= 1; t += 1e-3) {
            assertThat(spin.at(t * DURATION, NUMBER)).isCloseTo(1 - 2 * Math.PI * t, within(1e-13));
        }
    }

    @Test
    void a_track_that_ends_leaves_and_arrives_at_the_slope_of_its_end_intervals() {
        Track<Double> track = randomTrack(false);
        List<Keyframe<Double>> keyframes = track.keyframes();
        double step = DURATION / INTERVALS;
        double first = (keyframes.get(1).value() - keyframes.get(0).value()) / step;
        double last =
                (keyframes.get(INTERVALS).value() - keyframes.get(INTERVALS - 1).value()) / step;

        assertThat(velocityAfter(track, 0)).isCloseTo(first, within(1e-3));
        assertThat(velocityBefore(track, DURATION)).isCloseTo(last, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void two_keyframes_are_joined_evenly(boolean periodic) {
        Track<Double> track = new Track<>(List.of(new Keyframe<>(0, 1.0), new Keyframe<>(2, 5.0)), periodic);

        assertThat(track.at(0.5, NUMBER)).isCloseTo(2, within(1e-15));
        assertThat(track.at(1.9, NUMBER)).isCloseTo(4.8, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_track_holds_still_before_and_after(boolean periodic) {
        Track<Double> track = randomTrack(periodic);

        assertThat(track.at(-1, NUMBER)).isEqualTo(track.keyframes().get(0).value());
        assertThat(track.at(DURATION + 1, NUMBER))
                .isEqualTo(track.keyframes().get(INTERVALS).value());
        assertThat(track.durationSeconds()).isEqualTo(DURATION);
    }

    @Test
    void times_that_are_added_up_are_even_enough() {
        List<Keyframe<Double>> keyframes = new ArrayList<>();
        for (double seconds = 0; keyframes.size() <= 1000; seconds += 1.0 / 24) {
            keyframes.add(new Keyframe<>(seconds, 1.0));
        }

        assertThat(new Track<>(keyframes, true).durationSeconds()).isCloseTo(1000.0 / 24, within(1e-9));
    }

    @Test
    void uneven_times_are_refused() {
        assertThatThrownBy(() -> numbersAt(0, 1, 2.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keyframes must be at even steps from 0 s: keyframe 2 should be at 2.0 s, was 2.5");
        assertThatThrownBy(() -> numbersAt(0.5, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keyframes must be at even steps from 0 s: keyframe 0 should be at 0.0 s, was 0.5");
    }

    @Test
    void two_keyframes_at_one_time_are_refused() {
        assertThatThrownBy(() -> numbersAt(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keyframe 1 must be later than 0 s, was 0.0");
    }

    @Test
    void a_single_keyframe_is_refused() {
        assertThatThrownBy(() -> numbersAt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a track needs at least two keyframes, found 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_keyframe_outside_time_is_refused(double seconds) {
        assertThatThrownBy(() -> new Keyframe<>(seconds, 0.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a keyframe's time must be at least 0 seconds: " + seconds);
    }

    private static Track<Double> randomTrack(boolean periodic) {
        Random random = new Random(1);
        return track(t -> random.nextGaussian(), periodic);
    }

    private static Track<Double> track(DoubleUnaryOperator motion, boolean periodic) {
        return new Track<>(
                IntStream.rangeClosed(0, INTERVALS)
                        .mapToObj(i ->
                                new Keyframe<>(i * DURATION / INTERVALS, motion.applyAsDouble((double) i / INTERVALS)))
                        .toList(),
                periodic);
    }

    private static Track<Double> numbersAt(double... seconds) {
        return new Track<>(
                Arrays.stream(seconds).mapToObj(s -> new Keyframe<>(s, 0.0)).toList(), false);
    }

    private static double velocityAfter(Track<Double> track, double seconds) {
        return (track.at(seconds + 1e-6, NUMBER) - track.at(seconds, NUMBER)) / 1e-6;
    }

    private static double velocityBefore(Track<Double> track, double seconds) {
        return (track.at(seconds, NUMBER) - track.at(seconds - 1e-6, NUMBER)) / 1e-6;
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
