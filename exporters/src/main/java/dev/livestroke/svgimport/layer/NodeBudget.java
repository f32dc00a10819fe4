package dev.livestroke.svgimport.layer;

import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Locale;

/** Counts the elements of a drawing as it unfolds, copies by {@code use} included. */
final class NodeBudget {

    private final SvgLimits limits;
    private int nodes;

    NodeBudget(SvgLimits limits) {
        this.limits = limits;
    }

    /** @throws SvgFormatException if this is one element too many, or one level too deep */
    void visit(SvgElement element, int depth) {
        if (++nodes > limits.expandedNodes()) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT,
                    "expected at most %,d elements once copies (<use>) are drawn, found more at %s: use fewer copies",
                    limits.expandedNodes(),
                    element.place()));
        }
        if (depth > limits.expandedDepth()) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT,
                    "expected at most %d levels of groups and copies (<use>), found more at %s: ungroup layers",
                    limits.expandedDepth(),
                    element.place()));
        }
    }
}
