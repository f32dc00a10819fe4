package dev.livestroke.export.lottie;

import dev.livestroke.export.Precision;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.export.fit.TransformStep;
import dev.livestroke.export.fit.TransformStep.Factors;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.Transform;
import dev.livestroke.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns steps into Lottie transforms, which are T(position) R(rotation) S(scale) T(-anchor): as few nested ones as hold
 * the steps in their order.
 */
final class TransformConverter {

    private static final Rounding OPACITY = new Rounding(2);

    private final PropertyBuilder properties;
    private final Precision precision;

    TransformConverter(PropertyBuilder properties, Precision precision) {
        this.properties = properties;
        this.precision = precision;
    }

    /** Returns {@code opacity}, 0 to 1, in percent. */
    static AnimatedProperty<Double> percent(double opacity) {
        return AnimatedProperty.still(OPACITY.round(100 * opacity));
    }

    /** Returns the transforms of a layer, outermost first, at least one; the outermost has {@code opacity}, 0 to 1. */
    List<Transform> nested(FittedTransform transform, double opacity) {
        List<Slots> slots = new ArrayList<>(List.of(new Slots()));
        for (TransformStep step : transform.steps()) {
            if (!slots.get(slots.size() - 1).take(step)) {
                Slots next = new Slots();
                next.take(step);
                slots.add(next);
            }
        }
        List<Transform> nested = new ArrayList<>();
        for (Slots slot : slots) {
            nested.add(slot.transform(nested.isEmpty() ? opacity : 1));
        }
        return nested;
    }

    /** The properties of one transform, filled from the outermost on. */
    private final class Slots implements TransformStep.Visitor<Boolean> {
        private FittedTrack<Point> position = FittedTrack.resting(Point.ZERO);
        private FittedTrack<Double> rotation = FittedTrack.resting(0.0);
        private FittedTrack<Factors> scale = FittedTrack.resting(new Factors(1, 1));
        private Point anchor = Point.ZERO;
        private int filled;

        /** Returns whether {@code step} has found its place. */
        boolean take(TransformStep step) {
            return step.accept(this);
        }

        @Override
        public Boolean translation(TransformStep.Translation step) {
            if (filled == 0) {
                position = step.offsets();
                filled = 1;
                return true;
            }
            if (filled == 4 || !step.isResting()) {
                return false;
            }
            anchor = new Point(
                    -step.offsets().first().x(), -step.offsets().first().y());
            filled = 4;
            return true;
        }

        @Override
        public Boolean rotation(TransformStep.Rotation step) {
            if (filled > 1) {
                return false;
            }
            rotation = step.degrees();
            filled = 2;
            return true;
        }

        @Override
        public Boolean scaling(TransformStep.Scaling step) {
            if (filled > 2) {
                return false;
            }
            scale = step.factors();
            filled = 3;
            return true;
        }

        Transform transform(double opacity) {
            return new Transform(
                    AnimatedProperty.still(pair(anchor.x(), anchor.y(), precision.length())),
                    properties.pair(position.map(point -> pair(point.x(), point.y(), precision.length()))),
                    properties.pair(
                            scale.map(factors -> pair(100 * factors.x(), 100 * factors.y(), precision.percent()))),
                    properties.number(rotation.map(precision.degrees()::round)),
                    percent(opacity));
        }
    }

    private static List<Double> pair(double x, double y, Rounding rounding) {
        return List.of(rounding.round(x), rounding.round(y));
    }
}
