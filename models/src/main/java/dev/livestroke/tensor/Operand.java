package dev.livestroke.tensor;

/** What a network's method takes: numbers from Java memory, or what an earlier call left where the network computes. */
public sealed interface Operand permits Tensor, Resident {}
