package dev.livestroke.svgimport.selector;

import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.selector.Selector.Combinator;
import dev.livestroke.svgimport.selector.Selector.ElementTest;
import dev.livestroke.svgimport.selector.Selector.Step;
import java.util.Optional;

/** Matches selectors against elements, counting its steps so that no style sheet can keep it busy for long. */
public final class SelectorMatcher {

    private final SvgLimits limits;
    private long steps;

    /** Makes a matcher that has spent nothing of {@link SvgLimits#selectorSteps}. */
    public SelectorMatcher(SvgLimits limits) {
        this.limits = limits;
    }

    /**
     * Returns whether {@code selector} describes the element at {@code place}.
     *
     * @throws SvgFormatException if all matching together takes more steps than the limit
     */
    public boolean matches(Selector selector, TreePlace place) {
        return matches(selector, 0, place);
    }

    /** Matches from step {@code index} leftwards; as deep as the selector has steps, which its length bounds. */
    private boolean matches(Selector selector, int index, TreePlace place) {
        Step step = selector.steps().get(index);
        if (!all(step, place)) {
            return false;
        }
        if (step.toNext().isEmpty()) {
            return true;
        }
        Combinator combinator = step.toNext().get();
        Optional<TreePlace> candidate = combinator == Combinator.ADJACENT ? place.before() : place.parent();
        while (candidate.isPresent()) {
            if (matches(selector, index + 1, candidate.get())) {
                return true;
            }
            candidate = combinator == Combinator.DESCENDANT ? candidate.get().parent() : Optional.empty();
        }
        return false;
    }

    private boolean all(Step step, TreePlace place) {
        if (++steps > limits.selectorSteps()) {
            throw new SvgFormatException(
                    "expected style rules that are quick to match, found too many or too long ones: use fewer <style> rules");
        }
        for (ElementTest test : step.tests()) {
            if (!test.matches(place)) {
                return false;
            }
        }
        return true;
    }
}
