package dev.livestroke.svgimport.style;

import dev.livestroke.geometry.FillRule;

/** The inherited fill properties; opacity is 0 to 1. */
public record FillStyle(PaintSpec paint, double opacity, FillRule rule) {}
