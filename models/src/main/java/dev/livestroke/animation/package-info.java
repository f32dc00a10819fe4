/**
 * What a finished animation is: the drawing at rest, and keyframes that move it, affine and local motion apart. Depends
 * on {@code geometry} alone; everyone may use it.
 */
@NullMarked
package dev.livestroke.animation;

import org.jspecify.annotations.NullMarked;
