package dev.livestroke.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MotionSamplerTest {

    @Test
    void every_interval_is_halved_and_both_ends_are_there() {
        List<Keyframe<AffinePose>> samples = sampler(2).poses(slide(2));

        assertThat(samples).extracting(Keyframe::seconds).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
        assertThat(samples)
                .extracting(sample -> sample.value().translateX())
                .containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
    }

    @Test
    void a_track_that_ends_early_holds_its_last_value_to_the_end() {
        List<Keyframe<AffinePose>> samples = sampler(3).poses(slide(2));

        assertThat(samples).extracting(Keyframe::seconds).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0, 3.0);
        assertThat(samples.get(5).value().translateX()).isEqualTo(20);
    }

    @Test
    void a_track_that_runs_longer_is_cut_at_the_end_of_the_pass() {
        List<Keyframe<AffinePose>> samples = sampler(1.2).poses(slide(2));

        assertThat(samples).extracting(Keyframe::seconds).containsExactly(0.0, 0.5, 1.0, 1.2);
        assertThat(samples.get(3).value().translateX()).isCloseTo(12, within(1e-9));
    }

    /** 10 px a second along x. */
    private static AffineTrack slide(int seconds) {
        List<Keyframe<AffinePose>> keyframes = IntStream.rangeClosed(0, seconds)
                .mapToObj(i -> new Keyframe<>(i, new AffinePose(10 * i, 0, 0, 1, 1, 0)))
                .toList();
        return new AffineTrack("root", Point.ZERO, new Track<>(keyframes, false));
    }

    private static MotionSampler sampler(double seconds) {
        Sketch sketch = Drawings.sketch();
        return new MotionSampler(Animation.still(sketch, new Timing(seconds, 24, Loop.ONCE)));
    }
}
