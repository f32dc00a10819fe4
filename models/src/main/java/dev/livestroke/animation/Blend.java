package dev.livestroke.animation;

import java.util.List;

/** How values of one kind are mixed: weights add up to 1 and may be negative. */
@FunctionalInterface
interface Blend<T> {
    T mix(List<T> values, double[] weights);
}
