package dev.livestroke.animator;

import dev.livestroke.motion.SimpleMotion;
import java.util.List;

/**
 * What distillation starts from.
 *
 * @param plan how to go on from it
 * @param motions the simple motion that each searched part began with, in their order; none where nothing was searched
 */
record Start(SearchPlan plan, List<SimpleMotion> motions) {

    /** Copies the list. */
    Start {
        motions = List.copyOf(motions);
    }

    /** A start from rest that was not searched for. */
    static Start rest(SearchPlan plan) {
        return new Start(plan, List.of());
    }

    /** Returns the motion of searched part {@code mover}. */
    SimpleMotion motion(int mover) {
        return mover < motions.size() ? motions.get(mover) : SimpleMotion.REST;
    }

    /** Returns the first motion that is not rest, if there is one. */
    SimpleMotion motion() {
        return motions.stream()
                .filter(motion -> motion != SimpleMotion.REST)
                .findFirst()
                .orElse(SimpleMotion.REST);
    }

    /** Returns whether a part goes away or grows. */
    boolean leaves() {
        return motions.stream().anyMatch(SimpleMotion::leaves);
    }
}
