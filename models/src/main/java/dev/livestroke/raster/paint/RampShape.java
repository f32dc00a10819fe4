package dev.livestroke.raster.paint;

/** The geometry of a gradient, in gradient space. */
public sealed interface RampShape {

    /** From offset 0 at {@code (x0, y0)} to 1 at {@code (x1, y1)}. */
    record Linear(double x0, double y0, double x1, double y1) implements RampShape {}

    /** From offset 0 at the focus to 1 on the circle; the focus is brought inside the circle. */
    record Radial(double centerX, double centerY, double radius, double focusX, double focusY) implements RampShape {

        /** Share of the radius beyond which a focus does not go, as in Java2D. */
        private static final double FARTHEST_FOCUS = 0.99;

        /** @throws IllegalArgumentException if the radius is not positive */
        public Radial {
            if (!(radius > 0)) {
                throw new IllegalArgumentException("gradient radius must be positive: " + radius);
            }
            double dx = focusX - centerX;
            double dy = focusY - centerY;
            double distance = Math.hypot(dx, dy);
            if (distance > FARTHEST_FOCUS * radius) {
                focusX = centerX + dx / distance * FARTHEST_FOCUS * radius;
                focusY = centerY + dy / distance * FARTHEST_FOCUS * radius;
            }
        }
    }
}
