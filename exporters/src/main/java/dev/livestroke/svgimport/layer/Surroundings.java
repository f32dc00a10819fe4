package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.svgimport.style.ComputedStyle;
import dev.livestroke.svgimport.value.LengthContext;

/**
 * What an element is drawn in.
 *
 * @param toCanvas from user units to canvas px
 * @param lengths the nearest viewport in user units, and the font size
 * @param style what children inherit
 * @param depth levels above, {@code use} included
 */
record Surroundings(Affine toCanvas, LengthContext lengths, ComputedStyle style, int depth) {

    Surroundings withToCanvas(Affine other) {
        return new Surroundings(other, lengths, style, depth);
    }

    Surroundings withViewport(double width, double height) {
        return new Surroundings(toCanvas, new LengthContext(width, height, lengths.fontSize()), style, depth);
    }
}
