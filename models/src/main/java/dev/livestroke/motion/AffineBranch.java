package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The affine path of a field: six Fourier series (translation x, y, rotation, scale x, y, shear) plus terms that grow
 * with time and so let a drawing leave, turn whole turns and grow.
 *
 * <p>With series g, linear terms l and the clock's origin o: translation {@code 0.12 g + 0.5 l (t - o)}, rotation
 * {@code 0.35 g + 2 pi l t}, scale {@code (1 + 0.08 g) exp(l (t - o))}, shear {@code 0.048 g}. The factors make one step of
 * the optimiser about as large in each.
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
    private final Mount mount;
    private final double origin;
    private final boolean fromRest;
    private final double travelX;
    private final double travelY;
    private final double[] parameters;
    private final Adam adam;
    private boolean drifts;

    /** Moves as {@code mount} lets it; a simple travel goes as far as {@code rest} has room on the prior's canvas. */
    AffineBranch(int harmonics, Mount mount, Clock clock, RestDrawing rest) {
        this.harmonics = harmonics;
        this.size = FourierBasis.size(harmonics, clock);
        this.mount = mount;
        this.origin = clock.origin();
        this.fromRest = clock.fromRest();
        this.travelX = travel(rest.width());
        this.travelY = travel(rest.height());
        this.parameters = new double[SERIES * size + LINEAR];
        this.adam = new Adam(parameters.length);
        this.drifts = mount.drifts();
    }

    double[] parameters() {
        return parameters;
    }

    /**
     * Replaces the parameters by those of a simple motion, as far as the mount lets it.
     *
     * @param height of a bounce, in canvas units from its lowest to its highest place
     */
    void start(SimpleMotion motion, double height) {
        drifts = mount.drifts() || motion.leaves();
        Arrays.fill(parameters, 0);
        int sin1 = 0;
        int sin2 = 1;
        int cos1 = harmonics;
        int constant = 2 * harmonics;
        switch (motion) {
            case REST -> {}
            case RIGHT -> parameters[linear(TX)] = travelX;
            case LEFT -> parameters[linear(TX)] = -travelX;
            case DOWN -> parameters[linear(TY)] = travelY;
            case UP -> parameters[linear(TY)] = -travelY;
            case SPIN -> parameters[linear(THETA)] = 1;
            case SPIN_BACK -> parameters[linear(THETA)] = -1;
            case SPIN_TWICE -> parameters[linear(THETA)] = 2;
            case SPIN_BACK_TWICE -> parameters[linear(THETA)] = -2;
            case ROLL_RIGHT -> roll(travelX);
            case ROLL_LEFT -> roll(-travelX);
            case GROW -> parameters[linear(SX)] = 0.9;
            case SHRINK -> parameters[linear(SX)] = -0.9;
            case BOUNCE -> {
                parameters[TY * size + cos1] = height / (2 * TRANSLATION);
                parameters[TY * size + constant] = fromRest ? -height / (2 * TRANSLATION) : 0;
            }
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
        hold(parameters);
    }

    /** Half a turn on the way: what a wheel makes that goes one and a half times its width. */
    private void roll(double travel) {
        parameters[linear(TX)] = travel;
        parameters[linear(THETA)] = Math.copySign(0.5, travel);
    }

    /** Returns the linear term of a travel that a drawing of this extent has room for, within limits. */
    private static double travel(double extent) {
        return Math.max(LEAST_TRAVEL, Math.min(MOST_TRAVEL, (2 * Penalties.EDGE - extent) / TRAVEL));
    }

    /**
     * Returns the motion at the frames of {@code basis}.
     *
     * @param strength what multiplies it, at least 0; whole turns of a loop stay whole
     */
    List<AffineParts> parts(FourierBasis basis, double strength) {
        double turns = strength * parameters[linear(THETA)];
        double whole = drifts ? turns : Math.rint(turns);
        List<AffineParts> parts = new ArrayList<>(basis.frames());
        for (int frame = 0; frame < basis.frames(); frame++) {
            double t = basis.time(frame);
            double growth = growth(t);
            parts.add(new AffineParts(
                    strength
                            * (TRANSLATION * series(basis, TX, frame) + TRAVEL * parameters[linear(TX)] * (t - origin)),
                    strength
                            * (TRANSLATION * series(basis, TY, frame) + TRAVEL * parameters[linear(TY)] * (t - origin)),
                    strength * ROTATION * series(basis, THETA, frame) + TURN * whole * t,
                    AffineParts.strengthened((1 + SCALE * series(basis, SX, frame)) * growth, strength),
                    AffineParts.strengthened((1 + SCALE * series(basis, SY, frame)) * growth, strength),
                    strength * SHEAR * series(basis, SH, frame)));
        }
        return parts;
    }

    /** Returns the gradient by the parameters, given that by each frame's map, whose parts are {@code parts}. */
    double[] backward(FourierBasis basis, List<AffineParts> parts, List<MapGradient> maps) {
        double[] gradient = new double[parameters.length];
        for (int frame = 0; frame < parts.size(); frame++) {
            addPartsGradient(basis, frame, parts.get(frame), maps.get(frame), gradient);
        }
        return gradient;
    }

    /** Takes one step; what the mount holds stays. */
    void step(double[] gradient, double rate) {
        hold(gradient);
        adam.step(parameters, gradient, rate);
    }

    void save(DataOutput out) throws IOException {
        Numbers.write(parameters, out);
        adam.save(out);
        out.writeBoolean(drifts);
    }

    void load(DataInput in) throws IOException {
        Numbers.read(parameters, in);
        adam.load(in);
        drifts = in.readBoolean();
    }

    /** Sets to zero what belongs to parameters that the mount holds. */
    private void hold(double[] byParameter) {
        if (!mount.shifts()) {
            Arrays.fill(byParameter, TX * size, THETA * size, 0);
            Arrays.fill(byParameter, linear(TX), linear(THETA), 0);
        }
        if (!mount.deforms()) {
            Arrays.fill(byParameter, THETA * size, SERIES * size, 0);
            Arrays.fill(byParameter, linear(THETA), linear(SX) + 1, 0);
        }
        if (byParameter != parameters && !drifts) {
            Arrays.fill(byParameter, linear(TX), parameters.length, 0);
        }
    }

    private double growth(double time) {
        return Math.exp(parameters[linear(SX)] * (time - origin));
    }

    private void addPartsGradient(FourierBasis basis, int frame, AffineParts p, MapGradient byMap, double[] gradient) {
        double t = basis.time(frame);
        double cos = Math.cos(p.rotation());
        double sin = Math.sin(p.rotation());
        double growth = growth(t);
        LinearMap a = LinearMap.of(p);
        LinearMap g = byMap.linear();
        // The derivative of a rotation is the rotation a quarter turn on: rows (xx, xy) -> (-yx, -yy), (yx, yy) -> (xx,
        // xy).
        double theta = -g.xx() * a.yx() - g.xy() * a.yy() + g.yx() * a.xx() + g.yy() * a.xy();
        double sx = g.xx() * cos + g.yx() * sin;
        double sy = g.xy() * (cos * p.shear() - sin) + g.yy() * (sin * p.shear() + cos);
        double sh = (g.xy() * cos + g.yy() * sin) * p.scaleY();
        basis.addGradient(TRANSLATION * byMap.x(), frame, gradient, TX * size);
        basis.addGradient(TRANSLATION * byMap.y(), frame, gradient, TY * size);
        basis.addGradient(ROTATION * theta, frame, gradient, THETA * size);
        basis.addGradient(SCALE * growth * sx, frame, gradient, SX * size);
        basis.addGradient(SCALE * growth * sy, frame, gradient, SY * size);
        basis.addGradient(SHEAR * sh, frame, gradient, SH * size);
        gradient[linear(TX)] += TRAVEL * (t - origin) * byMap.x();
        gradient[linear(TY)] += TRAVEL * (t - origin) * byMap.y();
        gradient[linear(THETA)] += TURN * t * theta;
        gradient[linear(SX)] += (t - origin) * (sx * p.scaleX() + sy * p.scaleY());
    }

    private double series(FourierBasis basis, int which, int frame) {
        return basis.series(parameters, which * size, frame);
    }

    /** Returns the place of a linear term; both scales share the term of {@link #SX}. */
    private int linear(int which) {
        return SERIES * size + which;
    }
}
