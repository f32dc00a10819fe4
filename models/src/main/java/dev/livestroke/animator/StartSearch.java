package dev.livestroke.animator;

import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Looks for a simple motion of the whole drawing that the prompt explains clearly, to start distillation from.
 *
 * <p>Successive halving: all motions are scored at one noise level, the best three at another. The motion with the best mean
 * wins if the prompt explains it by more than {@value #CLEAR}; otherwise distillation starts from rest. The margin is
 * taken as it is: measured against that of stillness, almost every prompt asked for a spin.
 *
 * <p>Where resting itself wins by a little, the prompt asks for something small and quick, like a wagging tail, ears, or a
 * nod; where it wins by much, for stillness. So says the study that ARCHITECTURE.md tells.
 */
final class StartSearch {

    private static final double CLEAR = 0.005;
    private static final double FIRST_TIME = 0.7;
    private static final double SECOND_TIME = 0.4;
    private static final int FINALISTS = 3;

    /** Resting is what the prompt asks for where it explains resting by more than this. */
    private static final double STILL = 0.25;

    /** A start: the motion, and how to go on from it. */
    record Start(SimpleMotion motion, SearchPlan plan) {

        /** A start that was not searched for. */
        static final Start REST = new Start(SimpleMotion.REST, SearchPlan.WHOLE);
    }

    private final HandleField field;
    private final ClipPainter painter;
    private final TextMargin margin;

    StartSearch(HandleField field, ClipPainter painter, TextMargin margin) {
        this.field = field;
        this.painter = painter;
        this.margin = margin;
    }

    /** Returns how many times {@link #run} asks the prior. */
    static int evaluations() {
        return SimpleMotion.values().length + FINALISTS + 2;
    }

    /**
     * Leaves the field at the motion to start from, and returns it.
     *
     * @param progress told after each evaluation how many are done
     */
    Start run(IntConsumer progress) {
        List<Candidate> candidates =
                Arrays.stream(SimpleMotion.values()).map(Candidate::new).toList();
        int done = 0;
        for (Candidate candidate : candidates) {
            candidate.score(FIRST_TIME, 0);
            progress.accept(++done);
        }
        List<Candidate> finalists = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::mean).reversed())
                .limit(FINALISTS)
                .toList();
        for (Candidate finalist : finalists) {
            finalist.score(SECOND_TIME, 0);
            progress.accept(++done);
        }
        Candidate best = finalists.stream()
                .max(Comparator.comparingDouble(Candidate::mean))
                .orElseThrow();
        Start start = start(best);
        field.start(start.motion());
        progress.accept(evaluations());
        return start;
    }

    private Start start(Candidate best) {
        if (best.motion == SimpleMotion.REST) {
            // A second noise, because little and much are near to each other here.
            best.score(FIRST_TIME, 1);
            best.score(SECOND_TIME, 1);
            boolean small = best.mean() > CLEAR && best.mean() < STILL;
            return new Start(SimpleMotion.REST, small ? SearchPlan.SMALL_PARTS : SearchPlan.WHOLE);
        }
        return new Start(best.mean() > CLEAR ? best.motion : SimpleMotion.REST, SearchPlan.WHOLE);
    }

    /** A simple motion and the margins measured for it. */
    private final class Candidate {
        private final SimpleMotion motion;
        private final List<Double> margins = new ArrayList<>();

        Candidate(SimpleMotion motion) {
            this.motion = motion;
        }

        void score(double time, int draw) {
            field.start(motion);
            margins.add(margin.of(painter.paint(field.move().moved()), time, draw));
        }

        double mean() {
            return margins.stream().mapToDouble(m -> m).average().orElse(Double.NEGATIVE_INFINITY);
        }
    }
}
