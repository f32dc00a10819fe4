package dev.livestroke.server.job.checkpoint;

import dev.livestroke.server.json.Payload;

/**
 * From where a job can go on.
 *
 * @param attempt the attempt that came so far
 * @param step optimiser steps that are done
 * @param state the animator's own bytes
 */
public record Checkpoint(int attempt, int step, Payload state) {}
