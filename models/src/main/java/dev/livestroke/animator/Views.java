package dev.livestroke.animator;

import dev.livestroke.diffusion.NoiseRange;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.motion.Penalties;
import dev.livestroke.sds.ScoreDistillation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The views of a search, which take turns: the whole scene under the request's prompt, then each part that has a prompt of
 * its own. With k such parts the search has {@code 1 + k / 5} times the steps, so that two parts with prompts of their own
 * cost about 1.4 times one drawing, and each is driven by two steps of three.
 */
final class Views {

    private static final double STEPS_PER_PROMPT = 0.2;

    private final List<Turn> turns = new ArrayList<>();
    private final int steps;

    /** A view and the start that was found in it. */
    record Started(View view, Start start) {}

    /**
     * One view in its turn, with all that a step takes.
     *
     * @param noiseRange the prior's own, which then counts instead of the plan's
     * @param driven the view's parts, in its order
     */
    record Turn(
            View view,
            SearchPlan plan,
            Optional<NoiseRange> noiseRange,
            ScoreDistillation distillation,
            List<Driven> driven) {}

    /**
     * A part that a view drives.
     *
     * @param steps how many steps of the whole search drive it, in this view and others
     */
    record Driven(Part part, Penalties penalties, double steps) {}

    /**
     * Lets {@code views} take turns.
     *
     * @param asked the steps of a search with one view
     */
    Views(List<Started> views, int asked, VideoPrior prior, NoiseSource noise) {
        this.steps = (int) Math.round(asked * (1 + STEPS_PER_PROMPT * (views.size() - 1)));
        for (Started started : views) {
            View view = started.view;
            List<Driven> driven = new ArrayList<>();
            for (Part part : view.parts()) {
                long times = views.stream()
                        .filter(other -> other.view.parts().contains(part))
                        .count();
                Penalties penalties = part.penalties(view.canvas(part), started.start.leaves());
                driven.add(new Driven(part, penalties, (double) steps * times / views.size()));
            }
            ScoreDistillation distillation = new ScoreDistillation(prior, view.conditioned(), noise);
            turns.add(new Turn(view, started.start.plan(), prior.noiseRange(), distillation, List.copyOf(driven)));
        }
    }

    /** Returns how many steps the search has. */
    int steps() {
        return steps;
    }

    /** Returns whose turn it is at {@code step}. */
    Turn turn(int step) {
        return turns.get(step % turns.size());
    }
}
