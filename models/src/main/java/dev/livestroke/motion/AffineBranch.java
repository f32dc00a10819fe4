package dev.livestroke.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The affine path of a field: six Fourier series (translation x, y, rotation, scale x, y, shear) plus terms that grow
 * with time and so let a drawing leave, turn whole turns and grow.
 *
 * <p>With series g and linear terms l: translation {@code 0.12 g + 0.5 l (t - 1/2)}, rotation {@code 0.35 g + 2 pi l t},
 * scale {@code (1 + 0.08 g) exp(l (t - 1/2))}, shear {@code 0.048 g}. The factors make one step of the optimiser about
 * as large in each.
 */
final class AffineBranch {

    private static final double TRANSLATION = 0.12;
    private static final double TRAVEL = 0.5;
    private static final double ROTATION = 0.35;
    private static final double TURN = 2 * Math.PI;
    private static final double SCALE = 0.08;
    private static final double SHEAR = 0.048;

    private static final double LEAST_TRAVEL = 0.3;
    private static final double MOST_TRAVEL = 0.9;

    /** Offsets of the six series, in units of one series; the four linear terms follow. */
    private static final int TX = 0;

    private static final int TY = 1;
    private static final int THETA = 2;
    private static final int SX = 3;
    private static final int SY = 4;
    private static final int SH = 5;
    private static final int SERIES = 6;
    private static final int LINEAR = 4;

    private final int harmonics;
    private final int size;
    private final Pivot pivot;
    private final double travelX;
    private final double travelY;
    private final double[] parameters;
    private final Adam adam;

    /** Moves about {@code pivot}; a simple travel goes as far as {@code rest} has room on the prior's canvas. */
    AffineBranch(int harmonics, Pivot pivot, RestDrawing rest) {
        this.harmonics = harmonics;
        this.size = FourierBasis.size(harmonics);
        this.pivot = pivot;
        this.travelX = travel(rest.width());
        this.travelY = travel(rest.height());
        this.parameters = new double[SERIES * size + LINEAR];
        this.adam = new Adam(parameters.length);
    }

    double[] parameters() {
        return parameters;
    }

    /** Replaces the parameters by those of a simple motion. */
    void start(SimpleMotion motion) {
        Arrays.fill(parameters, 0);
        int sin1 = 0;
        int sin2 = 1;
        int cos1 = harmonics;
        int constant = size - 1;
        switch (motion) {
            case REST -> {}
            case RIGHT -> parameters[linear(TX)] = travelX;
            case LEFT -> parameters[linear(TX)] = -travelX;
            case DOWN -> parameters[linear(TY)] = travelY;
            case UP -> parameters[linear(TY)] = -travelY;
            case SPIN -> parameters[linear(THETA)] = 1;
            case SPIN_BACK -> parameters[linear(THETA)] = -1;
            case GROW -> parameters[linear(SX)] = 0.9;
            case SHRINK -> parameters[linear(SX)] = -0.9;
            case BOUNCE -> parameters[TY * size + cos1] = 1;
            case SWING -> parameters[THETA * size + sin1] = 1;
            case PULSE -> {
                parameters[SX * size + sin2] = 4;
                parameters[SY * size + sin2] = 4;
            }
            case FLIP -> {
                parameters[SX * size + cos1] = 12.5;
                parameters[SX * size + constant] = -12.5;
            }
            case SWAY -> parameters[SH * size + sin1] = 3.75;
        }
    }

    /** Returns the linear term of a travel that a drawing of this extent has room for, within limits. */
    private static double travel(double extent) {
        return Math.max(LEAST_TRAVEL, Math.min(MOST_TRAVEL, (2 * Penalties.EDGE - extent) / TRAVEL));
    }

    /** Returns the motion at the frames of {@code basis}. */
    List<AffineParts> parts(FourierBasis basis) {
        List<AffineParts> parts = new ArrayList<>(basis.frames());
        for (int frame = 0; frame < basis.frames(); frame++) {
            double t = basis.time(frame);
            double growth = Math.exp(parameters[linear(SX)] * (t - 0.5));
            parts.add(new AffineParts(
                    TRANSLATION * series(basis, TX, frame) + TRAVEL * parameters[linear(TX)] * (t - 0.5),
                    TRANSLATION * series(basis, TY, frame) + TRAVEL * parameters[linear(TY)] * (t - 0.5),
                    ROTATION * series(basis, THETA, frame) + TURN * parameters[linear(THETA)] * t,
                    (1 + SCALE * series(basis, SX, frame)) * growth,
                    (1 + SCALE * series(basis, SY, frame)) * growth,
                    SHEAR * series(basis, SH, frame)));
        }
        return parts;
    }

    /** Writes the images of {@code local} [frames, points, 2] into {@code moved}. */
    void apply(List<AffineParts> parts, double[] local, double[] moved) {
        pivot.apply(parts, local, moved);
    }

    /**
     * Returns the gradient by the parameters, and adds the gradient by {@code local} to {@code localGradient}.
     *
     * @param movedGradient derivative by what {@link #apply} wrote, [frames, points, 2]
     */
    double[] backward(
            FourierBasis basis,
            List<AffineParts> parts,
            double[] local,
            double[] movedGradient,
            double[] localGradient) {
        double[] gradient = new double[parameters.length];
        int perFrame = local.length / parts.size();
        for (int frame = 0; frame < parts.size(); frame++) {
            LinearMap a = LinearMap.of(parts.get(frame));
            double gx = 0;
            double gy = 0;
            double gxx = 0;
            double gxy = 0;
            double gyx = 0;
            double gyy = 0;
            for (int i = frame * perFrame; i < (frame + 1) * perFrame; i += 2) {
                double x = local[i] - pivot.x();
                double y = local[i + 1] - pivot.y();
                double dx = movedGradient[i];
                double dy = movedGradient[i + 1];
                gx += dx;
                gy += dy;
                gxx += dx * x;
                gxy += dx * y;
                gyx += dy * x;
                gyy += dy * y;
                localGradient[i] += a.xx() * dx + a.yx() * dy;
                localGradient[i + 1] += a.xy() * dx + a.yy() * dy;
            }
            addPartsGradient(basis, frame, parts.get(frame), gx, gy, new LinearMap(gxx, gxy, gyx, gyy), gradient);
        }
        return gradient;
    }

    void step(double[] gradient, double rate) {
        adam.step(parameters, gradient, rate);
    }

    private void addPartsGradient(
            FourierBasis basis, int frame, AffineParts p, double gx, double gy, LinearMap g, double[] gradient) {
        double t = basis.time(frame);
        double cos = Math.cos(p.rotation());
        double sin = Math.sin(p.rotation());
        double growth = Math.exp(parameters[linear(SX)] * (t - 0.5));
        LinearMap a = LinearMap.of(p);
        // The derivative of a rotation is the rotation a quarter turn on: rows (xx, xy) -> (-yx, -yy), (yx, yy) -> (xx,
        // xy).
        double theta = -g.xx() * a.yx() - g.xy() * a.yy() + g.yx() * a.xx() + g.yy() * a.xy();
        double sx = g.xx() * cos + g.yx() * sin;
        double sy = g.xy() * (cos * p.shear() - sin) + g.yy() * (sin * p.shear() + cos);
        double sh = (g.xy() * cos + g.yy() * sin) * p.scaleY();
        basis.addGradient(TRANSLATION * gx, frame, gradient, TX * size);
        basis.addGradient(TRANSLATION * gy, frame, gradient, TY * size);
        basis.addGradient(ROTATION * theta, frame, gradient, THETA * size);
        basis.addGradient(SCALE * growth * sx, frame, gradient, SX * size);
        basis.addGradient(SCALE * growth * sy, frame, gradient, SY * size);
        basis.addGradient(SHEAR * sh, frame, gradient, SH * size);
        gradient[linear(TX)] += TRAVEL * (t - 0.5) * gx;
        gradient[linear(TY)] += TRAVEL * (t - 0.5) * gy;
        gradient[linear(THETA)] += TURN * t * theta;
        gradient[linear(SX)] += (t - 0.5) * (sx * p.scaleX() + sy * p.scaleY());
    }

    private double series(FourierBasis basis, int which, int frame) {
        return basis.series(parameters, which * size, frame);
    }

    /** Returns the place of a linear term; both scales share the term of {@link #SX}. */
    private int linear(int which) {
        return SERIES * size + which;
    }
}
