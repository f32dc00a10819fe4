package dev.livestroke.animator;

import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Looks for a simple motion of the whole drawing that the prompt explains clearly, to start distillation from.
 *
 * <p>Successive halving: all motions are scored at one noise level, the best few at two more. The motion with the best
 * mean wins if the prompt explains it by more than {@value #CLEAR}; otherwise distillation starts from rest. Which motion
 * is best is judged absolutely, not against stillness: measured against stillness almost every prompt asked for a spin.
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

    /** Returns how many motions {@link #run} scores, counting each noise level. */
    static int evaluations() {
        return SimpleMotion.values().length + FINALISTS * FURTHER_TIMES.size();
    }

    /**
     * Leaves the field at the motion to start from, and returns that motion.
     *
     * @param scored told after each evaluation how many are done, and which motion leads
     */
    SimpleMotion run(BiConsumer<Integer, SimpleMotion> scored) {
        Map<SimpleMotion, List<Double>> margins = new EnumMap<>(SimpleMotion.class);
        int done = 0;
        for (SimpleMotion motion : SimpleMotion.values()) {
            margins.put(motion, new ArrayList<>(List.of(score(motion, FIRST_TIME))));
            scored.accept(++done, best(margins, margins.keySet()));
        }
        List<SimpleMotion> finalists = margins.keySet().stream()
                .sorted(Comparator.comparingDouble((SimpleMotion motion) -> mean(margins.get(motion)))
                        .reversed())
                .limit(FINALISTS)
                .toList();
        for (double time : FURTHER_TIMES) {
            for (SimpleMotion motion : finalists) {
                margins.get(motion).add(score(motion, time));
                scored.accept(++done, best(margins, finalists));
            }
        }
        SimpleMotion best = best(margins, finalists);
        SimpleMotion start = mean(margins.get(best)) > CLEAR ? best : SimpleMotion.REST;
        field.start(start);
        return start;
    }

    private double score(SimpleMotion motion, double time) {
        field.start(motion);
        return margin.of(painter.paint(field.move().moved()), time);
    }

    private static SimpleMotion best(Map<SimpleMotion, List<Double>> margins, Iterable<SimpleMotion> among) {
        SimpleMotion best = SimpleMotion.REST;
        double most = Double.NEGATIVE_INFINITY;
        for (SimpleMotion motion : among) {
            double mean = mean(margins.get(motion));
            if (mean > most) {
                most = mean;
                best = motion;
            }
        }
        return best;
    }

    private static double mean(List<Double> margins) {
        return margins.stream().mapToDouble(m -> m).average().orElseThrow();
    }
}
