package dev.livestroke.animator;

import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.Limb;
import dev.livestroke.motion.Mechanism;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets the legs of a part walk, run or gallop where the prior wants that. In a clip that the prior draws, legs are blots
 * that change places, and no fit can know which is which. But through strong noise the prior explains legs that walk
 * better than legs that rest if the prompt asks for it, much worse if it does not, and it tells how they go: with the
 * prompt in mind it errs least about the right gait the right way.
 */
final class LegSearch {

    /** Where walking either way is explained by so much worse than rest, faster gaits are not asked about. */
    private static final double HOPELESS = 0.1;

    /** A prior that the prompt misleads so far about what it sees knows nothing of legs. */
    private static final double LEAST = -0.2;

    /** Legs that may walk do unless rest is explained better by more than this. */
    private static final double CLOSE = 0.01;

    private static final int PAIRS_FROM = 3;

    /** How legs go: about the means of what the embedded prior was trained on (models/training, verbs.py and motion.py). */
    private enum Gait {
        WALK(0.42, 2),
        RUN(0.7, 3),
        GALLOP(0.75, 2);

        private final double amount;
        private final int cycles;

        Gait(double amount, int cycles) {
            this.amount = amount;
            this.cycles = cycles;
        }

        boolean suits(int legs) {
            return this != GALLOP || legs >= PAIRS_FROM;
        }

        /** Returns when leg {@code leg} of so many steps forward, in cycles: neighbours in turn, or the halves in turn. */
        double phase(int leg, int legs) {
            double turn = 0.5 * (leg % 2);
            return this == GALLOP ? (2 * leg < legs ? 0 : 0.5) + 0.16 * turn : turn;
        }
    }

    private final Part part;
    private final List<Limb> legs;

    /** @param part has handles */
    LegSearch(Part part) {
        this.part = part;
        this.legs = part.deforms() ? Legs.of(part.points()) : List.of();
    }

    /** Returns how often {@link #walk} asks for an explanation at most. */
    int questions() {
        return legs.isEmpty() ? 0 : 3 + 2 * (int) gaits().count();
    }

    /** What was tried and how the prior explains it. */
    private record Told(List<Mechanism> mechanisms, TextMargin.Errors errors) {}

    /** Lets the part's legs move or rest; what goes on turning wheels does not walk. */
    void walk(Explanation explanation) {
        HandleField field = part.handles().orElseThrow();
        if (legs.isEmpty() || !field.mechanisms().isEmpty()) {
            return;
        }
        Told rest = tell(List.of(), explanation);
        Optional<Told> best = Optional.empty();
        for (Gait gait : gaits().toList()) {
            for (int way = 1; way >= -1; way -= 2) {
                Told told = tell(moving(gait, way), explanation);
                if (best.isEmpty() || told.errors.with() < best.get().errors.with()) {
                    best = Optional.of(told);
                }
            }
            if (best.orElseThrow().errors.margin() < rest.errors.margin() - HOPELESS) {
                break;
            }
        }
        boolean go = isBetter(best.orElseThrow(), rest, explanation);
        field.drive(go ? best.orElseThrow().mechanisms : rest.mechanisms);
    }

    /** Returns whether the prompt explains {@code gait} better than rest; where that is not plain, another noise is asked. */
    private boolean isBetter(Told gait, Told rest, Explanation explanation) {
        if (gait.errors.margin() < rest.errors.margin() - HOPELESS) {
            return false;
        }
        double moving = again(gait, explanation);
        double resting = again(rest, explanation);
        return moving > LEAST && moving > resting - CLOSE;
    }

    private double again(Told told, Explanation explanation) {
        part.handles().orElseThrow().drive(told.mechanisms);
        return told.errors.plus(explanation.blind(1)).margin();
    }

    private Stream<Gait> gaits() {
        return Stream.of(Gait.values()).filter(gait -> gait.suits(legs.size()));
    }

    private Told tell(List<Mechanism> mechanisms, Explanation explanation) {
        part.handles().orElseThrow().drive(mechanisms);
        return new Told(mechanisms, explanation.blind(0));
    }

    private List<Mechanism> moving(Gait gait, int way) {
        List<Mechanism> all = new ArrayList<>();
        for (int leg = 0; leg < legs.size(); leg++) {
            double phase = gait.phase(leg, legs.size());
            all.add(legs.get(leg).striding(new Limb.Stride(way * gait.amount, gait.cycles, phase)));
        }
        return all;
    }
}
