package dev.livestroke.animator;

import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * For priors whose clips cannot be looked at ({@link GuidedStart} is for the others): looks for a simple motion that the prompt explains clearly, to start distillation from: of the whole drawing, or of all
 * parts of a scene at once and then of one of them.
 *
 * <p>Successive halving: all motions are scored at one noise level, the best three at another. The motion with the best mean
 * wins if the prompt explains it by more than {@value #CLEAR}; otherwise distillation starts from rest. The margin is
 * taken as it is: measured against that of stillness, almost every prompt asked for a spin. The noise is strong: through
 * weak noise the prior sees for itself what moves, with the prompt or without (docs/quality.md).
 *
 * <p>Where resting itself wins by a little, the prompt asks for something small and quick, like a wagging tail, ears, or a
 * nod; where it wins by much, for stillness. So says the study that ARCHITECTURE.md tells.
 */
final class StartSearch implements StartFinder {

    private static final double CLEAR = 0.05;
    private static final double FIRST_TIME = 0.9;
    private static final double SECOND_TIME = 0.8;
    private static final int FINALISTS = 3;

    /** Resting is what the prompt asks for where it explains resting by more than this. */
    private static final double STILL = 0.25;

    private final List<HandleField> fields;
    private final List<SimpleMotion> motions;
    private final Supplier<float[]> clip;
    private final TextMargin margin;
    private final BooleanSupplier enough;
    private IntConsumer progress = done -> {};
    private int done;

    /**
     * Prepares a search.
     *
     * @param fields those of the parts that may move; without any there is nothing to search
     * @param motions those that may be started from, {@link SimpleMotion#REST} among them
     * @param clip paints what the fields show
     * @param enough whether the search is to end with the best that was found so far
     */
    StartSearch(
            List<HandleField> fields,
            List<SimpleMotion> motions,
            Supplier<float[]> clip,
            TextMargin margin,
            BooleanSupplier enough) {
        this.fields = List.copyOf(fields);
        this.motions = List.copyOf(motions);
        this.clip = clip;
        this.margin = margin;
        this.enough = enough;
    }

    /** Returns how many times {@link #find} asks the prior at most. */
    @Override
    public int steps() {
        return fields.isEmpty() ? 0 : allEvaluations();
    }

    private int allEvaluations() {
        return motions.size() + Math.min(FINALISTS, motions.size()) + (fields.size() > 1 ? 2 * fields.size() : 2);
    }

    @Override
    public Start find(IntConsumer heard) {
        if (fields.isEmpty()) {
            return Start.rest(SearchPlan.WHOLE);
        }
        progress = heard;
        Set<Integer> all = IntStream.range(0, fields.size()).boxed().collect(Collectors.toSet());
        List<Candidate> candidates =
                motions.stream().map(motion -> new Candidate(motion, all)).toList();
        candidates.forEach(candidate -> candidate.score(FIRST_TIME, 0));
        List<Candidate> finalists = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::mean).reversed())
                .limit(FINALISTS)
                .toList();
        finalists.forEach(finalist -> finalist.score(SECOND_TIME, 0));
        Start start = start(best(finalists));
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).start(start.motion(i));
        }
        if (done < steps()) {
            heard.accept(steps());
        }
        return start;
    }

    private Start start(Candidate best) {
        if (best.motion == SimpleMotion.REST) {
            // A second noise, because little and much are near to each other here.
            best.score(FIRST_TIME, 1);
            best.score(SECOND_TIME, 1);
            boolean small = best.mean() > CLEAR && best.mean() < STILL;
            return best.start(small ? SearchPlan.SMALL_PARTS : SearchPlan.WHOLE);
        }
        if (best.mean() <= CLEAR) {
            return Start.rest(SearchPlan.WHOLE);
        }
        Candidate chosen = fields.size() > 1 ? bestOfOneOrAll(best) : best;
        return chosen.start(SearchPlan.WHOLE);
    }

    /** Where several parts may move, asks whether one alone explains the prompt better. */
    private Candidate bestOfOneOrAll(Candidate all) {
        List<Candidate> candidates = new ArrayList<>(List.of(all));
        for (int only = 0; only < fields.size(); only++) {
            Candidate alone = new Candidate(all.motion, Set.of(only));
            alone.score(FIRST_TIME, 0);
            alone.score(SECOND_TIME, 0);
            candidates.add(alone);
        }
        return best(candidates);
    }

    private static Candidate best(List<Candidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::mean))
                .orElseThrow();
    }

    /** A simple motion of some of the fields and the margins measured for it. */
    private final class Candidate {
        private final SimpleMotion motion;
        private final Set<Integer> movers;
        private final List<Double> margins = new ArrayList<>();

        Candidate(SimpleMotion motion, Set<Integer> movers) {
            this.motion = motion;
            this.movers = movers;
        }

        void score(double time, int draw) {
            if (enough.getAsBoolean()) {
                return;
            }
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).start(motion(i));
            }
            margins.add(margin.of(clip.get(), time, draw));
            progress.accept(++done);
        }

        SimpleMotion motion(int field) {
            return movers.contains(field) ? motion : SimpleMotion.REST;
        }

        Start start(SearchPlan plan) {
            return new Start(
                    plan,
                    IntStream.range(0, fields.size()).mapToObj(this::motion).toList());
        }

        double mean() {
            return margins.stream().mapToDouble(m -> m).average().orElse(Double.NEGATIVE_INFINITY);
        }
    }
}
