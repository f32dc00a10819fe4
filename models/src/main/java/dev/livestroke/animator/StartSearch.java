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
 * <p>Successive halving: all motions are scored at one noise level, the best few at two more. The motion with the best
 * mean wins if the prompt explains it by more than {@value #CLEAR}; otherwise distillation starts from rest. The margin is
 * taken as it is: measured against that of stillness, almost every prompt asked for a spin.
 */
final class StartSearch {

    private static final double CLEAR = 0.005;
    private static final double FIRST_TIME = 0.5;
    private static final List<Double> FURTHER_TIMES = List.of(0.3, 0.7);
    private static final int FINALISTS = 4;

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
        return SimpleMotion.values().length + FINALISTS * FURTHER_TIMES.size();
    }

    /**
     * Leaves the field at the motion to start from, and returns that motion.
     *
     * @param progress told after each evaluation how many are done
     */
    SimpleMotion run(IntConsumer progress) {
        List<Candidate> candidates =
                Arrays.stream(SimpleMotion.values()).map(Candidate::new).toList();
        int done = 0;
        for (Candidate candidate : candidates) {
            candidate.score(FIRST_TIME);
            progress.accept(++done);
        }
        List<Candidate> finalists = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::mean).reversed())
                .limit(FINALISTS)
                .toList();
        for (Candidate finalist : finalists) {
            for (double time : FURTHER_TIMES) {
                finalist.score(time);
                progress.accept(++done);
            }
        }
        SimpleMotion start = finalists.stream()
                .max(Comparator.comparingDouble(Candidate::mean))
                .filter(best -> best.mean() > CLEAR)
                .map(best -> best.motion)
                .orElse(SimpleMotion.REST);
        field.start(start);
        return start;
    }

    /** A simple motion and the margins measured for it. */
    private final class Candidate {
        private final SimpleMotion motion;
        private final List<Double> margins = new ArrayList<>();

        Candidate(SimpleMotion motion) {
            this.motion = motion;
        }

        void score(double time) {
            field.start(motion);
            margins.add(margin.of(painter.paint(field.move().moved()), time));
        }

        double mean() {
            return margins.stream().mapToDouble(m -> m).average().orElse(Double.NEGATIVE_INFINITY);
        }
    }
}
