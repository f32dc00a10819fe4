/**
 * Few keyframes with easing in place of many without: fits an animation's motion so that no point of the drawing is
 * ever farther from its place than a tolerance in canvas px. What comes out is in the terms that every player shares:
 * steps of translation, rotation and scaling, shapes that are blended, and cubic easing within the unit square. Used by
 * the writers of {@code export.lottie}, {@code export.svg} and the like; depends on {@code animation} and {@code export}.
 *
 * <pre>{@code
 * FittedAnimation fitted = MotionFitter.fit(animation, 0.25);
 * FittedTransform moves = fitted.transformOf("wings");       // steps, outermost first; empty if it rests
 * FittedTrack<BezierPath> shape = fitted.shapeOf(antenna); // one keyframe if it keeps its shape
 * Sketch drawing = fitted.at(0.5);                           // what players show half a second in
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.fit;

import org.jspecify.annotations.NullMarked;
