/**
 * Lottie's JSON as records, named as in the Lottie specification 1.0.1; the format's one-letter keys live here and
 * nowhere else. Values in, JSON out: what to put into them is decided by {@code export.lottie}, which alone uses this.
 * A component that may be null is left out of the JSON.
 */
@NullMarked
package dev.livestroke.export.lottie.model;

import org.jspecify.annotations.NullMarked;
