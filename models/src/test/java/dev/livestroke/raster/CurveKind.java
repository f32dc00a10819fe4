package dev.livestroke.raster;

import java.util.random.RandomGenerator;

/** Families of cubics to test with, each with its own way of being difficult; drawn around a canvas of given size. */
enum CurveKind {
    ANY {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return box(random, 0, size);
        }
    },
    S_CURVE {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return placed(random, size, 0, 0, 0.3, 0.9, 0.5, -0.9, 0.8, 0);
        }
    },
    LOOP {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return placed(random, size, 0.2, 0, 0.9, 0.8, -0.3, 0.8, 0.4, 0);
        }
    },
    CLOSED {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return placed(random, size, 0, 0, 0.9, 0.1, 0.1, 0.9, 0, 0);
        }
    },
    CUSP {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return placed(random, size, 0, 0, 0.8, 0.6, 0, 0.6, 0.8, 0); // x' = y' = 0 at t = 1/2
        }
    },
    NEAR_CUSP {
        @Override
        double[] draw(RandomGenerator random, double size) {
            double more = random.nextDouble(-0.02, 0.02);
            return placed(random, size, 0, 0, 0.8 + more, 0.6, 0, 0.6, 0.8, 0);
        }
    },
    HAIRPIN {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return placed(random, size, 0, 0, 0.9, 0.01, 0.9, 0.03, 0, 0.04);
        }
    },
    NEARLY_STRAIGHT {
        @Override
        double[] draw(RandomGenerator random, double size) {
            double off = random.nextDouble(-0.01, 0.01);
            return placed(random, size, 0, 0, 0.25, off, 0.6, -off, 0.8, 0);
        }
    },
    START_DOUBLED {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return placed(random, size, 0, 0, 0, 0, 0.6, 0.5, 0.8, 0);
        }
    },
    BOTH_ENDS_DOUBLED {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return placed(random, size, 0, 0, 0, 0, 0.7, 0.3, 0.7, 0.3);
        }
    },
    TINY {
        @Override
        double[] draw(RandomGenerator random, double size) {
            double x = random.nextDouble(size);
            double y = random.nextDouble(size);
            double[] controls = box(random, -0.2, 0.2);
            for (int i = 0; i < 8; i++) {
                controls[i] += i % 2 == 0 ? x : y;
            }
            return controls;
        }
    },
    HUGE {
        @Override
        double[] draw(RandomGenerator random, double size) {
            double[] controls = box(random, -40 * size, 41 * size);
            double t = random.nextDouble(0.2, 0.8);
            double s = 1 - t;
            for (int axis = 0; axis < 2; axis++) { // bring the curve over the canvas
                double at = s * s * s * controls[axis]
                        + 3 * s * s * t * controls[axis + 2]
                        + 3 * s * t * t * controls[axis + 4]
                        + t * t * t * controls[axis + 6];
                double shift = random.nextDouble(size) - at;
                for (int i = axis; i < 8; i += 2) {
                    controls[i] += shift;
                }
            }
            return controls;
        }
    },
    PARTLY_OUTSIDE {
        @Override
        double[] draw(RandomGenerator random, double size) {
            return box(random, -size, 2 * size);
        }
    };

    /** Returns x0, y0 ... x3, y3, px. */
    abstract double[] draw(RandomGenerator random, double size);

    private static double[] box(RandomGenerator random, double low, double high) {
        return random.doubles(8, low, high).toArray();
    }

    /** Turns a unit shape by a random angle and puts it somewhere on the canvas. */
    private static double[] placed(RandomGenerator random, double size, double... unit) {
        double scale = random.nextDouble(0.3, 0.9) * size;
        double angle = random.nextDouble(2 * Math.PI);
        double x = random.nextDouble(0.3, 0.7) * size;
        double y = random.nextDouble(0.3, 0.7) * size;
        double[] placed = new double[8];
        for (int i = 0; i < 8; i += 2) {
            double u = (unit[i] - 0.4) * scale;
            double v = (unit[i + 1] - 0.2) * scale;
            placed[i] = x + u * Math.cos(angle) - v * Math.sin(angle);
            placed[i + 1] = y + u * Math.sin(angle) + v * Math.cos(angle);
        }
        return placed;
    }
}
