package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.LearningRates;
import dev.livestroke.motion.Mechanism;
import dev.livestroke.motion.Penalties;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings fields to what a guide shows: gradient descent on the squared difference of blurred pictures, from coarse to fine,
 * under the penalties of the search. The affine motion goes first, so that points move by themselves only where moving the
 * whole does not do. Asks no prior.
 */
final class Registration {

    /** Steps of the descent. */
    static final int STEPS = 150;

    /** The first of them, in which points do not move by themselves yet. */
    static final int AFFINE_STEPS = STEPS * 3 / 10;

    private static final double FIRST_BLUR = 1.0 / 16;
    private static final double LAST_BLUR = 1.0 / 90;
    private static final double RATE = 0.03;
    private static final double LAST_RATE = 0.1;
    private static final double WARM_UP_SHARE = 0.05;

    private final View view;
    private final List<Mover> movers;
    private final Guide guide;
    private final ClipFormat format;

    /** A part to bring along, and what holds it back. */
    record Mover(Part part, Penalties penalties) {

        /** Leaves out what moves by laws: a guide does not count spokes and mixes up legs. */
        void forgetMechanisms(double[] gradient, int frames) {
            int perFrame = gradient.length / frames;
            for (Mechanism mechanism : part.handles().orElseThrow().mechanisms()) {
                for (int point : mechanism.points()) {
                    for (int i = 2 * point; i < gradient.length; i += perFrame) {
                        gradient[i] = 0;
                        gradient[i + 1] = 0;
                    }
                }
            }
        }
    }

    /** @param movers parts of {@code view}; its other parts stay as they are */
    Registration(View view, List<Mover> movers, Guide guide, ClipFormat format) {
        this.view = view;
        this.movers = List.copyOf(movers);
        this.guide = guide;
        this.format = format;
    }

    /** Takes step {@code step} of {@link #STEPS}, counted from 0. */
    void step(int step) {
        double share = (double) step / STEPS;
        double blur = format.height() * FIRST_BLUR * Math.pow(LAST_BLUR / FIRST_BLUR, share);
        List<Part> parts = view.parts();
        List<FieldMotion> motions =
                parts.stream().map(part -> part.field().move()).toList();
        float[] clip = view.paint(motions);
        List<double[]> pulled = view.pull(guide.gradient(clip, new GaussianBlur(format, blur)));
        List<double[]> moved = new ArrayList<>();
        for (Mover mover : movers) {
            double[] gradient = pulled.get(parts.indexOf(mover.part));
            mover.forgetMechanisms(gradient, format.frames());
            moved.add(gradient);
        }
        Descent.normalise(moved, format.frames());
        double rate = rate(share);
        LearningRates rates = new LearningRates(step < AFFINE_STEPS ? 0 : rate, rate);
        for (int i = 0; i < movers.size(); i++) {
            Mover mover = movers.get(i);
            FieldMotion motion = motions.get(parts.indexOf(mover.part));
            Descent.step(mover.part, mover.penalties, motion, moved.get(i), rates);
        }
    }

    /** Warms up, then falls linearly. */
    private static double rate(double share) {
        double warmUp = Math.min(1, (share + 1.0 / STEPS) / WARM_UP_SHARE);
        return RATE * warmUp * (1 - (1 - LAST_RATE) * share);
    }
}
