package dev.livestroke.diffusion;

/**
 * How noise replaces a signal as the diffusion time goes from 0 (all signal) to 1 (all noise): {@code noised = alpha(t)
 * clean + sigma(t) noise}, with {@code alpha² + sigma² = 1}.
 */
public interface NoiseSchedule {

    /** Returns the share of the signal at {@code time}, in [0, 1]. */
    double alpha(double time);

    /** Returns the share of the noise at {@code time}, in [0, 1]. */
    double sigma(double time);

    /** Returns the cosine schedule: alpha = cos(pi t / 2), sigma = sin(pi t / 2). */
    static NoiseSchedule cosine() {
        return CosineSchedule.INSTANCE;
    }

    /** Returns {@code alpha clean + sigma noise}. */
    default float[] noised(float[] clean, float[] noise, double time) {
        return mix(alpha(time), clean, sigma(time), noise);
    }

    /** Returns what a v-prediction network should say: {@code alpha noise - sigma clean}. */
    default float[] velocity(float[] clean, float[] noise, double time) {
        return mix(alpha(time), noise, -sigma(time), clean);
    }

    /** Returns the clean signal that a noised one and its velocity stand for: {@code alpha noised - sigma velocity}. */
    default float[] clean(float[] noised, float[] velocity, double time) {
        return mix(alpha(time), noised, -sigma(time), velocity);
    }

    private static float[] mix(double a, float[] x, double b, float[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("expected arrays of one length, found " + x.length + " and " + y.length);
        }
        float[] mixed = new float[x.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (a * x[i] + b * y[i]);
        }
        return mixed;
    }
}
