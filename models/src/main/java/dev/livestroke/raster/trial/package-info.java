/**
 * How fast the rasterizers are: scenes of known size, timed. For the command line's {@code bench} and for benchmarks.
 *
 * <pre>{@code
 * new SceneTrial(new TrialScene(24, 256, 16, Kind.STROKES)).measure(0.5); // milliseconds forward, and forward and backward
 * }</pre>
 */
@NullMarked
package dev.livestroke.raster.trial;

import org.jspecify.annotations.NullMarked;
