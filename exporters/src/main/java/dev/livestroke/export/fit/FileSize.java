package dev.livestroke.export.fit;

import dev.livestroke.export.fit.TransformStep.Rotation;
import dev.livestroke.export.fit.TransformStep.Scaling;
import dev.livestroke.export.fit.TransformStep.Translation;
import dev.livestroke.geometry.BezierPath;

/** Estimates what tracks take in a gzipped file, from what keyframes took on average in the files of ten drawings. */
final class FileSize {

    private static final double STEP = 12;
    private static final double KEYFRAME = 8;
    private static final double NUMBER = 2;

    private FileSize() {}

    /** Returns bytes. */
    static double of(FittedTransform transform) {
        return transform.steps().stream()
                .mapToDouble(step -> step.accept(new TransformStep.Visitor<Double>() {
                    @Override
                    public Double translation(Translation translation) {
                        return STEP + of(translation.offsets(), 2);
                    }

                    @Override
                    public Double rotation(Rotation rotation) {
                        return STEP + of(rotation.degrees(), 1);
                    }

                    @Override
                    public Double scaling(Scaling scaling) {
                        return STEP + of(scaling.factors(), 2);
                    }
                }))
                .sum();
    }

    /** Returns bytes. */
    static double of(FittedTrack<BezierPath> shape) {
        return of(shape, 2 * shape.first().pointCount());
    }

    private static double of(FittedTrack<?> track, int numbers) {
        return track.isResting() ? 0 : track.keyframes().size() * (KEYFRAME + NUMBER * numbers);
    }
}
