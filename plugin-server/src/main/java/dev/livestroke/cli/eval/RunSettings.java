package dev.livestroke.cli.eval;

/**
 * What a run was made with.
 *
 * @param weights the prior's origin: "shipped" or a folder
 */
record RunSettings(String weights, int steps, double guidance, int seeds, boolean quick) {}
