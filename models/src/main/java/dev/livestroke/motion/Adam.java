package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The Adam optimiser (Kingma and Ba, arXiv 1412.6980) over one block of parameters, with beta 0.9 and 0.99. */
final class Adam {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double EPSILON = 1e-8;

    private final double[] mean;
    private final double[] square;
    private int steps;

    Adam(int parameters) {
        this.mean = new double[parameters];
        this.square = new double[parameters];
    }

    /** Moves {@code parameters} one step of size {@code rate} against {@code gradient}. */
    void step(double[] parameters, double[] gradient, double rate) {
        steps++;
        double meanScale = 1 / (1 - Math.pow(BETA1, steps));
        double squareScale = 1 / (1 - Math.pow(BETA2, steps));
        for (int i = 0; i < parameters.length; i++) {
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * gradient[i];
            square[i] = BETA2 * square[i] + (1 - BETA2) * gradient[i] * gradient[i];
            parameters[i] -= rate * mean[i] * meanScale / (Math.sqrt(square[i] * squareScale) + EPSILON);
        }
    }

    void save(DataOutput out) throws IOException {
        Numbers.write(mean, out);
        Numbers.write(square, out);
        out.writeInt(steps);
    }

    void load(DataInput in) throws IOException {
        Numbers.read(mean, in);
        Numbers.read(square, in);
        steps = in.readInt();
    }
}
