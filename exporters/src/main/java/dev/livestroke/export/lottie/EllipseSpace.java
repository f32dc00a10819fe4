package dev.livestroke.export.lottie;

import dev.livestroke.export.Rounding;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.Transform;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.RadialGradient;
import java.util.List;
import java.util.Optional;

/**
 * The plane in which the ellipses of a radial gradient are circles. Lottie's radial gradients are circles, so a fill with
 * ellipses is written in this plane, inside a group that squeezes the plane back.
 *
 * @param degrees where the ellipses' longer axis points, clockwise
 * @param narrowing the shorter axis in lengths of the longer one, above 0 and below 1
 */
record EllipseSpace(double degrees, double narrowing) {

    private static final double CIRCLE_TOLERANCE = 1e-3;
    private static final Rounding ANGLES = new Rounding(3);
    private static final Rounding NARROWINGS = new Rounding(5);
    private static final Rounding PERCENT = new Rounding(3);

    /** Returns the plane that {@code fill} needs; none if its paint knows no ellipses, or such as are hardly wide. */
    static Optional<EllipseSpace> of(Fill fill) {
        if (!(fill.paint() instanceof RadialGradient gradient)
                || FlatColor.of(gradient).isPresent()
                || gradient.transform().isSimilarity(CIRCLE_TOLERANCE)) {
            return Optional.empty();
        }
        EllipseSpace space = of(gradient.transform());
        return space.narrowing > 0 ? Optional.of(space) : Optional.empty();
    }

    /** The axes are the eigenvectors of M Mᵀ, their squared lengths its eigenvalues. */
    private static EllipseSpace of(Affine map) {
        double xx = map.a() * map.a() + map.c() * map.c();
        double yy = map.b() * map.b() + map.d() * map.d();
        double xy = map.a() * map.b() + map.c() * map.d();
        double larger = (xx + yy + Math.hypot(xx - yy, 2 * xy)) / 2;
        return new EllipseSpace(
                ANGLES.round(Math.toDegrees(Math.atan2(2 * xy, xx - yy) / 2)),
                NARROWINGS.round(Math.abs(map.determinant()) / larger));
    }

    /** Returns {@code fill} in this plane: its gradient, a radial one, has circles there. */
    Fill widened(Fill fill) {
        return fill.transformed(back().inverse());
    }

    /** Returns {@code path} in this plane. */
    BezierPath widened(BezierPath path) {
        return path.transformed(back().inverse());
    }

    private Affine back() {
        return Affine.rotate(Math.toRadians(degrees)).compose(Affine.scale(1, narrowing));
    }

    /** Returns what takes the plane back to the drawing. */
    Transform transform() {
        return new Transform(
                AnimatedProperty.still(List.of(0.0, 0.0)),
                AnimatedProperty.still(List.of(0.0, 0.0)),
                AnimatedProperty.still(List.of(100.0, PERCENT.round(100 * narrowing))),
                AnimatedProperty.still(degrees),
                TransformConverter.percent(1));
    }
}
