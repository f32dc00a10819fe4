package dev.livestroke.animator;

import java.util.EnumMap;
import java.util.Map;

/** Adds up what the parts of optimiser steps take. */
class StepWatch {

    /** A watch that nobody reads. */
    static final StepWatch NONE = new StepWatch() {
        @Override
        void ended(Part part) {
            // nothing is measured
        }
    };

    private final Map<Part, Long> nanos = new EnumMap<>(Part.class);
    private long last;

    /** The parts of a step, in order; the rasterizer has two turns. */
    enum Part {
        FIELD,
        RASTERIZER,
        PRIOR,
        OPTIMISER
    }

    /** Begins a step. */
    void begin() {
        last = System.nanoTime();
    }

    /** Counts what passed since the part before, or the beginning, for {@code part}. */
    void ended(Part part) {
        long now = System.nanoTime();
        nanos.merge(part, now - last, Long::sum);
        last = now;
    }

    /** Returns the sum for {@code part}, in ms. */
    double milliseconds(Part part) {
        return nanos.getOrDefault(part, 0L) / 1e6;
    }
}
