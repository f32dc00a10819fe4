/** Encoders of prompts. For {@code animator}, which hands one to a prior; may use DJL's tokenizers and onnxruntime. */
@NullMarked
package dev.livestroke.diffusion.text;

import org.jspecify.annotations.NullMarked;
