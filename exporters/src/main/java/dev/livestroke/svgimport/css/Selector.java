package dev.livestroke.svgimport.css;

import java.util.List;
import java.util.Optional;

/**
 * A selector, from right to left: the first step describes the element itself, the next one what stands before or above
 * it.
 *
 * @param specificity as CSS counts it: ids, then classes and attributes, then names
 * @param key what the element must at least have, by which rules are looked up
 */
record Selector(List<Step> steps, int specificity, RuleKey key) {

    Selector {
        steps = List.copyOf(steps);
    }

    /** One compound such as {@code path.wing[id]}, with how the next step to the left is found. */
    record Step(List<ElementTest> tests, Optional<Combinator> toNext) {
        Step {
            tests = List.copyOf(tests);
        }
    }

    /** How the left neighbour of a compound is related to it. */
    enum Combinator {
        DESCENDANT,
        CHILD,
        ADJACENT
    }

    /** One condition on one element. */
    @FunctionalInterface
    interface ElementTest {
        boolean matches(TreePlace place);
    }
}
