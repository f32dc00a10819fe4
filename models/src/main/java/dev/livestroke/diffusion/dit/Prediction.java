package dev.livestroke.diffusion.dit;

import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoisedClip;

/** What a network says of a noised clip. */
enum Prediction {
    /** {@code alpha noise - sigma clean}. */
    VELOCITY {
        @Override
        float[] clean(NoisedClip clip, float[] output, NoiseSchedule schedule) {
            return schedule.clean(clip.values(), output, clip.time());
        }
    },
    /** The clean clip itself. */
    SAMPLE {
        @Override
        float[] clean(NoisedClip clip, float[] output, NoiseSchedule schedule) {
            return output;
        }
    };

    /** Returns the clean clip that {@code output} stands for. */
    abstract float[] clean(NoisedClip clip, float[] output, NoiseSchedule schedule);
}
