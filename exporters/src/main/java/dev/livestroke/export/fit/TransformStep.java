package dev.livestroke.export.fit;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;

/** One part of a transform, with keyframes of its own. All players draw these three alike; skewing they do not. */
public sealed interface TransformStep {

    /** Returns whether the step is the same at all times. */
    boolean isResting();

    /** Returns the map of this step at {@code seconds}. */
    Affine at(double seconds);

    /** Hands this step to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Moves by {@code offsets}, in canvas px; both coordinates share times and easing.
     *
     * <p>A way along x and a way along y that differ in their times are two steps, one after the other.
     */
    record Translation(FittedTrack<Point> offsets) implements TransformStep {
        /** Returns the step that moves by the same offset at all times. */
        public static Translation resting(double x, double y) {
            return new Translation(FittedTrack.resting(new Point(x, y)));
        }

        @Override
        public boolean isResting() {
            return offsets.isResting();
        }

        @Override
        public Affine at(double seconds) {
            Point offset = offsets.at(seconds, Point::towards);
            return Affine.translate(offset.x(), offset.y());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.translation(this);
        }
    }

    /** Turns about the origin by {@code degrees}, clockwise on screen. */
    record Rotation(FittedTrack<Double> degrees) implements TransformStep {
        /** Returns the step that turns by the same angle at all times. */
        public static Rotation resting(double degrees) {
            return new Rotation(FittedTrack.resting(degrees));
        }

        @Override
        public boolean isResting() {
            return degrees.isResting();
        }

        @Override
        public Affine at(double seconds) {
            return Affine.rotate(
                    Math.toRadians(degrees.at(seconds, (from, to, progress) -> from + progress * (to - from))));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rotation(this);
        }
    }

    /** Scales about the origin by {@code factors}; both directions share times and easing. */
    record Scaling(FittedTrack<Factors> factors) implements TransformStep {
        @Override
        public boolean isResting() {
            return factors.isResting();
        }

        @Override
        public Affine at(double seconds) {
            Factors factor = factors.at(seconds, Factors::towards);
            return Affine.scale(factor.x(), factor.y());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scaling(this);
        }
    }

    /** How much larger along x and along y; 1 at rest. */
    record Factors(double x, double y) {
        Factors towards(Factors other, double progress) {
            return new Factors(x + progress * (other.x - x), y + progress * (other.y - y));
        }
    }

    /** One method per kind of step. */
    interface Visitor<R> {
        R translation(Translation step);

        R rotation(Rotation step);

        R scaling(Scaling step);
    }
}
