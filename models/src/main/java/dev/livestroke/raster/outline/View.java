package dev.livestroke.raster.outline;

/** The part of the image that is drawn, px: curves out of reach of it are not cut finely. */
public record View(double left, double top, double right, double bottom) {}
