package dev.livestroke.motion;

/**
 * The derivative of a loss by one frame's affine map about its pivot.
 *
 * @param linear by the linear part
 * @param x by the translation along x
 * @param y by the translation along y
 */
record MapGradient(LinearMap linear, double x, double y) {}
