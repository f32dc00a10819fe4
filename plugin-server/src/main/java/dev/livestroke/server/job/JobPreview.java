package dev.livestroke.server.job;

import dev.livestroke.animation.Animation;
import dev.livestroke.server.store.VersionId;

/**
 * The motion that a running job has found so far.
 *
 * @param step optimiser steps that were done
 */
public record JobPreview(VersionId job, int step, Animation animation) {}
