package dev.livestroke.svgimport.paint;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.svgimport.style.ComputedStyle;
import dev.livestroke.svgimport.value.LengthContext;
import dev.livestroke.svgimport.xml.SvgElement;

/**
 * A shape with all that its paint depends on.
 *
 * @param path in the shape's own user units
 * @param toCanvas from those to canvas px
 * @param lengths what relative lengths refer to; font size included
 */
public record PaintedShape(
        SvgElement element, BezierPath path, ComputedStyle style, Affine toCanvas, LengthContext lengths) {}
