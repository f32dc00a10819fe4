package dev.livestroke.animator;

import dev.livestroke.diffusion.RememberedPrompts;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.dit.VideoDit;
import dev.livestroke.diffusion.latent.LatentPriors;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.diffusion.text.MiniLm;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.WeightsException;
import java.nio.file.Path;

/** Where a prior's weights come from. */
public sealed interface PriorSource {

    /** Returns what to call it, in files and messages. */
    String name();

    /** Returns how much more the prompt counts than no prompt, where nothing else is asked for. */
    double usualGuidance();

    /** Returns the steps that give good motion at the least cost, where all of it is to be found. */
    default int usualSteps() {
        return Distillation.STEPS_UNGUIDED;
    }

    /**
     * Returns the steps that give good motion at the least cost.
     *
     * @param continued whether the search goes on from an earlier animation, and so has half as far to go
     */
    default int usualSteps(boolean continued) {
        return continued ? usualSteps() / 2 : usualSteps();
    }

    /**
     * Returns the memory it takes where it computes, in MiB; an estimate, rather too much.
     *
     * @throws WeightsException if its files do not fit
     */
    long neededMib(Placement placement, MemoryPlan memory);

    /**
     * Loads it; whoever calls closes it.
     *
     * @throws WeightsException if its files do not fit
     */
    VideoPrior open(Placement placement, MemoryPlan memory);

    /** The prior that ships with the program. */
    record Embedded() implements PriorSource {

        private static final long NEEDED_MIB = 1_000;

        @Override
        public String name() {
            return "embedded";
        }

        @Override
        public double usualGuidance() {
            return Distillation.DEFAULT.guidance();
        }

        @Override
        public int usualSteps() {
            return Distillation.DEFAULT.steps();
        }

        @Override
        public long neededMib(Placement placement, MemoryPlan memory) {
            return NEEDED_MIB;
        }

        @Override
        public VideoPrior open(Placement placement, MemoryPlan memory) {
            return VideoDit.embedded(new RememberedPrompts(new MiniLm()), placement.processor());
        }
    }

    /**
     * A published text-to-video pipeline.
     *
     * @param folder with {@code model_index.json}
     */
    record Pipeline(String name, Path folder) implements PriorSource {

        /** Between the paper's 30 for local and 40 for global motion, which one pass drives together. */
        static final double GUIDANCE = 35;

        @Override
        public double usualGuidance() {
            return GUIDANCE;
        }

        @Override
        public long neededMib(Placement placement, MemoryPlan memory) {
            return LatentPriors.neededMib(folder, placement, memory);
        }

        @Override
        public VideoPrior open(Placement placement, MemoryPlan memory) {
            return LatentPriors.open(folder, placement, memory);
        }
    }

    /** Random weights at the sizes of the published text-to-video networks: their cost, without their knowledge. */
    record RandomWeights() implements PriorSource {

        @Override
        public String name() {
            return "random";
        }

        @Override
        public double usualGuidance() {
            return Pipeline.GUIDANCE;
        }

        @Override
        public long neededMib(Placement placement, MemoryPlan memory) {
            return LatentPriors.neededMib(placement, memory);
        }

        @Override
        public VideoPrior open(Placement placement, MemoryPlan memory) {
            return LatentPriors.random(placement, memory);
        }
    }

    /** The same at sizes for a CPU. */
    record RandomSmall() implements PriorSource {

        @Override
        public String name() {
            return "random-small";
        }

        @Override
        public double usualGuidance() {
            return Pipeline.GUIDANCE;
        }

        @Override
        public long neededMib(Placement placement, MemoryPlan memory) {
            return 1_000;
        }

        @Override
        public VideoPrior open(Placement placement, MemoryPlan memory) {
            return LatentPriors.randomSmall(placement, memory);
        }
    }
}
