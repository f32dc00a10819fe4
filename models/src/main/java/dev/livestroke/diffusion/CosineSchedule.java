package dev.livestroke.diffusion;

/** The cosine schedule of Salimans and Ho, "Progressive Distillation" (2022), without its clipping. */
enum CosineSchedule implements NoiseSchedule {
    INSTANCE;

    @Override
    public double alpha(double time) {
        return Math.cos(angle(time));
    }

    @Override
    public double sigma(double time) {
        return Math.sin(angle(time));
    }

    private static double angle(double time) {
        if (!(time >= 0 && time <= 1)) {
            throw new IllegalArgumentException("diffusion time must be in [0, 1]: " + time);
        }
        return time * Math.PI / 2;
    }
}
