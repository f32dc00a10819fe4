package dev.livestroke.motion;

/** Step sizes of the optimiser for the two branches of a field. */
public record LearningRates(double local, double affine) {}
