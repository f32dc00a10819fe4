/**
 * Score distillation: a clip of pixels in, the gradient that makes it look more like the prompt out (arXiv 2311.13608,
 * section 3; DreamFusion, arXiv 2209.14988). Knows priors and pixels; nothing of strokes, points or motion.
 */
@NullMarked
package dev.livestroke.sds;

import org.jspecify.annotations.NullMarked;
