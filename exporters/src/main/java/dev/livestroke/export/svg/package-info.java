/**
 * Writes animations as SVG that moves by itself (SMIL), in every browser and in Batik. {@link
 * dev.livestroke.export.svg.SvgWriter} is the door.
 *
 * <pre>{@code
 * Exported svg = new SvgWriter().write(animation);
 * Exported second = new SvgWriter().withIdPrefix("icon-").withCssTransforms().write(animation);
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.svg;

import org.jspecify.annotations.NullMarked;
