package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.tensor.ConfigFile;
import dev.livestroke.tensor.WeightsException;

/**
 * The schedule that Stable Diffusion and the published text-to-video networks were trained with: the roots of the variances
 * added at each of a count of timesteps rise linearly. A diffusion time in [0, 1) is the timestep {@code floor(time
 * timesteps)}; 1 is the last. Immutable.
 */
final class ScaledLinearSchedule implements NoiseSchedule {

    /** As published: 1000 timesteps, variances from 0.00085 to 0.012. */
    static final ScaledLinearSchedule PUBLISHED = new ScaledLinearSchedule(1000, 0.00085, 0.012);

    private final double[] signal; // share of the signal's variance that is left after each timestep

    ScaledLinearSchedule(int timesteps, double first, double last) {
        if (timesteps < 2 || !(first > 0 && first < last && last < 1)) {
            throw new IllegalArgumentException("expected timesteps and rising variances within (0, 1), found "
                    + timesteps + ", " + first + ", " + last);
        }
        this.signal = new double[timesteps];
        double left = 1;
        for (int i = 0; i < timesteps; i++) {
            double root = Math.sqrt(first) + (Math.sqrt(last) - Math.sqrt(first)) * i / (timesteps - 1);
            left *= 1 - root * root;
            signal[i] = left;
        }
    }

    /**
     * Reads a pipeline's {@code scheduler/scheduler_config.json}.
     *
     * @throws WeightsException if it tells another kind of schedule
     */
    static ScaledLinearSchedule read(ConfigFile file) {
        file.require("beta_schedule", "scaled_linear");
        file.require("prediction_type", "epsilon");
        Fields fields = file.as(Fields.class);
        try {
            return new ScaledLinearSchedule(fields.num_train_timesteps, fields.beta_start, fields.beta_end);
        } catch (IllegalArgumentException e) {
            throw new WeightsException(file.origin() + ": " + e.getMessage(), e);
        }
    }

    private record Fields(int num_train_timesteps, double beta_start, double beta_end) {}

    /** Returns the timestep that stands for {@code time}. */
    int timestep(double time) {
        if (!(time >= 0 && time <= 1)) {
            throw new IllegalArgumentException("diffusion time must be in [0, 1]: " + time);
        }
        return Math.min(signal.length - 1, (int) (time * signal.length));
    }

    @Override
    public double alpha(double time) {
        return Math.sqrt(signal[timestep(time)]);
    }

    @Override
    public double sigma(double time) {
        return Math.sqrt(1 - signal[timestep(time)]);
    }
}
