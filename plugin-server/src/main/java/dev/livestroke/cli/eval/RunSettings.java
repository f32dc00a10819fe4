package dev.livestroke.cli.eval;

import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.Tuning;

/**
 * What a run was made with.
 *
 * @param weights the prior's origin: "shipped" or a folder
 * @param asked what was asked: "whole", "quick", "strokes", "long", or a part of a name or prompt
 * @param seed the first one
 * @param seeds how many
 */
record RunSettings(String weights, String asked, int steps, double guidance, Tuning tuning, long seed, int seeds) {

    static RunSettings of(String weights, String asked, Distillation search, long seed, int seeds) {
        return new RunSettings(weights, asked, search.steps(), search.guidance(), search.tuning(), seed, seeds);
    }
}
