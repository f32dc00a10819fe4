package dev.livestroke.motion;

import java.util.Random;

/** A random smooth loss on points with its closed-form gradient: {@code sum of c_i sin(3 x_i) + d_i x_i^2}. */
final class SmoothLoss {

    private final double[] c;
    private final double[] d;

    SmoothLoss(Random random, int size) {
        this.c = new double[size];
        this.d = new double[size];
        Drawings.randomize(c, random, 1);
        Drawings.randomize(d, random, 1);
    }

    double of(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += c[i] * Math.sin(3 * values[i]) + d[i] * values[i] * values[i];
        }
        return sum;
    }

    double[] gradient(double[] values) {
        double[] gradient = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            gradient[i] = 3 * c[i] * Math.cos(3 * values[i]) + 2 * d[i] * values[i];
        }
        return gradient;
    }
}
