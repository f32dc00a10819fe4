package dev.livestroke.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriorInTurnsTest {

    /** What the prior was asked: prompt, guidance, and how many clips. */
    private final List<String> asked = new ArrayList<>();

    private final List<String> bound = new ArrayList<>();

    @Test
    void what_is_alike_is_asked_together_and_each_gets_its_own_answers() {
        List<Float> answers = PriorInTurns.run(new Doubling(), List.of(task(1, 10), task(2, 10), task(3, 10)));

        assertThat(asked).containsExactly("a cat 10.0 x3", "a cat 10.0 x3");
        assertThat(bound).containsExactly("a cat");
        assertThat(answers).containsExactly(4f, 8f, 12f); // doubled twice
    }

    @Test
    void what_differs_in_guidance_is_asked_apart_and_who_is_done_asks_no_more() {
        Function<VideoPrior, Float> once = prior -> bind(prior).guided(clip(5), 10)[0];

        List<Float> answers = PriorInTurns.run(new Doubling(), List.of(task(1, 10), once, task(3, 2)));

        assertThat(asked).containsExactly("a cat 10.0 x2", "a cat 2.0 x1", "a cat 10.0 x1", "a cat 2.0 x1");
        assertThat(answers).containsExactly(4f, 10f, 12f);
    }

    @Test
    void both_estimates_can_be_asked_for() {
        List<Float> answers = PriorInTurns.run(
                new Doubling(),
                List.of(
                        prior -> bind(prior).estimate(clip(1)).unconditional()[0],
                        prior -> bind(prior).estimate(clip(2)).conditional()[0]));

        assertThat(asked).containsExactly("a cat both x2");
        assertThat(answers).containsExactly(-1f, 4f);
    }

    @Test
    void one_runs_at_a_time_and_always_in_the_same_order() {
        List<String> log = new ArrayList<>(); // not for two threads at once
        List<Function<VideoPrior, Integer>> tasks = List.of(talking("a", log), talking("b", log));

        PriorInTurns.run(new Doubling(), tasks);

        assertThat(log).containsExactly("a0", "b0", "a1", "b1", "a2", "b2");
    }

    @Test
    void a_failure_stops_all_and_is_told() {
        List<String> log = new ArrayList<>();
        Function<VideoPrior, Integer> failing = prior -> {
            bind(prior).guided(clip(1), 1);
            throw new ArithmeticException("not finite");
        };
        Function<VideoPrior, Integer> stopped = prior -> {
            try {
                return talking("b", log).apply(prior);
            } catch (CancellationException stop) {
                log.add("stopped");
                throw stop;
            }
        };

        assertThatThrownBy(() -> PriorInTurns.run(new Doubling(), List.of(stopped, failing, stopped)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("not finite");
        assertThat(log).containsExactly("b0", "b0", "b1", "stopped", "stopped");
    }

    private static Function<VideoPrior, Float> task(float value, double guidance) {
        return prior -> {
            ConditionedPrior conditioned = bind(prior);
            float once = conditioned.guided(clip(value), guidance)[0];
            return conditioned.guided(clip(once), guidance)[0];
        };
    }

    private static Function<VideoPrior, Integer> talking(String name, List<String> log) {
        return prior -> {
            ConditionedPrior conditioned = bind(prior);
            for (int i = 0; i < 3; i++) {
                log.add(name + i);
                conditioned.guided(clip(1), 1);
            }
            return 0;
        };
    }

    private static ConditionedPrior bind(VideoPrior prior) {
        return prior.condition("a cat", new float[] {1});
    }

    private static NoisedClip clip(float value) {
        return new NoisedClip(new float[] {value}, 0.5);
    }

    /** Answers with twice the clip; without the prompt with its negative. */
    private final class Doubling implements VideoPrior {

        @Override
        public ClipFormat format() {
            return new ClipFormat(1, 1, 1, 1, 0.5);
        }

        @Override
        public NoiseSchedule schedule() {
            return NoiseSchedule.cosine();
        }

        @Override
        public Encoding encode(float[] clip) {
            return Encoding.ofPixels(clip);
        }

        @Override
        public ConditionedPrior condition(String prompt, float[] restPicture) {
            bound.add(prompt);
            return new ConditionedPrior() {
                @Override
                public List<CleanEstimate> estimate(List<NoisedClip> clips) {
                    asked.add(prompt + " both x" + clips.size());
                    return clips.stream()
                            .map(clip -> new CleanEstimate(
                                    new float[] {2 * clip.values()[0]}, new float[] {-clip.values()[0]}))
                            .toList();
                }

                @Override
                public List<float[]> guided(List<NoisedClip> clips, double guidance) {
                    asked.add(prompt + " " + guidance + " x" + clips.size());
                    return clips.stream()
                            .map(clip -> new float[] {2 * clip.values()[0]})
                            .toList();
                }
            };
        }

        @Override
        public void close() {}
    }
}
