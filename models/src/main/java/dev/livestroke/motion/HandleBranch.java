package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The local path of a field: each handle turns and shifts what follows it, as Fourier series in time, and each point goes
 * where its handles take it on average (linear blend skinning):
 *
 * <pre>local_p = sum_h w_ph (R(theta_h) (p - h) + h + b_h)</pre>
 *
 * with p the point at rest or where its {@link Mechanism} has it.
 */
final class HandleBranch {

    /** How far motion is amplified: angles in radians and, with {@link #OFFSET}, offsets in canvas units. */
    private static final double AMPLITUDE = 1.6;

    private static final double OFFSET = 0.15;

    private final RestDrawing rest;
    private final double[] still;
    private final Skin skin;
    private final int size;
    private final double[] parameters;
    private final Adam adam;
    private List<Mechanism> mechanisms = List.of();

    HandleBranch(RestDrawing rest, Skin skin, int seriesSize) {
        this.rest = rest;
        this.still = rest.points();
        this.skin = skin;
        this.size = seriesSize;
        this.parameters = new double[skin.handles() * 3 * size];
        this.adam = new Adam(parameters.length);
    }

    /** Lets {@code moving} move by their laws from now on, and no others. */
    void drive(List<Mechanism> moving) {
        mechanisms = List.copyOf(moving);
    }

    List<Mechanism> mechanisms() {
        return mechanisms;
    }

    /** Returns for each handle three series: angle, offset x, offset y. */
    double[] parameters() {
        return parameters;
    }

    /** Sets every coefficient of a sine or cosine to {@code size} times a draw. */
    void stir(DoubleSupplier gaussian, double size, int harmonics) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = i % this.size < 2 * harmonics ? size * gaussian.getAsDouble() : 0;
        }
    }

    /** Returns the points after {@code strength} times the local motion, [frames, points, 2]. */
    double[] apply(FourierBasis basis, double strength) {
        int points = rest.pointCount();
        double[] local = new double[basis.frames() * points * 2];
        for (int frame = 0; frame < basis.frames(); frame++) {
            double[] before = driven(basis, frame, strength);
            System.arraycopy(before, 0, local, frame * points * 2, before.length);
            for (int h = 0; h < skin.handles(); h++) {
                double angle = AMPLITUDE * strength * series(basis, h, 0, frame);
                double shiftX = AMPLITUDE * strength * OFFSET * series(basis, h, 1, frame);
                double shiftY = AMPLITUDE * strength * OFFSET * series(basis, h, 2, frame);
                double less = Math.cos(angle) - 1; // as differences from rest, so that no motion is none to the bit
                double sin = Math.sin(angle);
                for (int p = 0; p < points; p++) {
                    double w = skin.weight(p, h);
                    double x = before[2 * p] - skin.x(h);
                    double y = before[2 * p + 1] - skin.y(h);
                    int i = (frame * points + p) * 2;
                    local[i] += w * (less * x - sin * y + shiftX);
                    local[i + 1] += w * (sin * x + less * y + shiftY);
                }
            }
        }
        return local;
    }

    /** Returns the gradient by the parameters, given the gradient by what {@link #apply} returned. */
    double[] backward(FourierBasis basis, double[] localGradient) {
        int points = rest.pointCount();
        double[] gradient = new double[parameters.length];
        for (int frame = 0; frame < basis.frames(); frame++) {
            double[] before = driven(basis, frame, 1);
            for (int h = 0; h < skin.handles(); h++) {
                double angle = AMPLITUDE * series(basis, h, 0, frame);
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                double turn = 0;
                double shiftX = 0;
                double shiftY = 0;
                for (int p = 0; p < points; p++) {
                    int i = (frame * points + p) * 2;
                    double gx = skin.weight(p, h) * localGradient[i];
                    double gy = skin.weight(p, h) * localGradient[i + 1];
                    double x = before[2 * p] - skin.x(h);
                    double y = before[2 * p + 1] - skin.y(h);
                    turn += gx * (-sin * x - cos * y) + gy * (cos * x - sin * y);
                    shiftX += gx;
                    shiftY += gy;
                }
                basis.addGradient(AMPLITUDE * turn, frame, gradient, offset(h, 0));
                basis.addGradient(AMPLITUDE * OFFSET * shiftX, frame, gradient, offset(h, 1));
                basis.addGradient(AMPLITUDE * OFFSET * shiftY, frame, gradient, offset(h, 2));
            }
        }
        return gradient;
    }

    void step(double[] gradient, double rate) {
        adam.step(parameters, gradient, rate);
    }

    void save(DataOutput out) throws IOException {
        Numbers.write(parameters, out);
        adam.save(out);
        Mechanism.save(mechanisms, out);
    }

    void load(DataInput in) throws IOException {
        Numbers.read(parameters, in);
        adam.load(in);
        mechanisms = Mechanism.load(in);
    }

    /** Returns the drawing at rest but for what moves by laws, [frames, points, 2]. */
    double[] unmoved(FourierBasis basis) {
        int size = rest.pointCount() * 2;
        double[] unmoved = new double[basis.frames() * size];
        for (int frame = 0; frame < basis.frames(); frame++) {
            System.arraycopy(driven(basis, frame, 1), 0, unmoved, frame * size, size);
        }
        return unmoved;
    }

    /** Returns the drawing at rest but for what moves by laws, [points, 2]; to be read only. */
    private double[] driven(FourierBasis basis, int frame, double strength) {
        if (mechanisms.isEmpty()) {
            return still;
        }
        double[] driven = still.clone();
        mechanisms.forEach(moving -> moving.move(driven, basis.time(frame), basis.fade(frame), strength));
        return driven;
    }

    private double series(FourierBasis basis, int handle, int which, int frame) {
        return basis.series(parameters, offset(handle, which), frame);
    }

    private int offset(int handle, int which) {
        return (handle * 3 + which) * size;
    }
}
