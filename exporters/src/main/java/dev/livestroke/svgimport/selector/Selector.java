package dev.livestroke.svgimport.selector;

import java.util.List;
import java.util.Optional;

/**
 * A selector, from right to left: the first step describes the element itself, the next one what stands before or above
 * it.
 *
 * @param specificity as CSS counts it: ids, then classes and attributes, then names
 * @param key what the element must at least have, by which rules are looked up
 */
public record Selector(List<Step> steps, int specificity, RuleKey key) {

    /** Copies the steps. */
    public Selector {
        steps = List.copyOf(steps);
    }

    /** One compound such as {@code path.wing[id]}, with how the next step to the left is found. */
    public record Step(List<ElementTest> tests, Optional<Combinator> toNext) {
        /** Copies the tests. */
        public Step {
            tests = List.copyOf(tests);
        }
    }

    /** How the left neighbour of a compound is related to it. */
    public enum Combinator {
        DESCENDANT,
        CHILD,
        ADJACENT
    }

    /** One condition on one element. */
    @FunctionalInterface
    public interface ElementTest {
        /** Returns whether the element at {@code place} meets the condition. */
        boolean matches(TreePlace place);
    }
}
