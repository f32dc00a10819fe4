package dev.livestroke.animator;

import dev.livestroke.motion.SimpleMotion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The simple motion that a part begins with: the one whose painted clip is nearest to a guide. Whether what is round rolls or
 * slides hardly shows in pixels; where both ways are nearly as near, the one that the prompt explains better is taken.
 */
final class MotionChoice {

    /** How often the prior is asked to explain what shows at most. */
    static final int QUESTIONS = 2;

    private static final double BLUR = 1.0 / 26;

    /**
     * How near to the clip a motion that goes away must be, against one that comes back: of what does both, like a lamp that
     * swings out and in, the former would make a journey.
     */
    private static final double LEAVES_CLEARLY = 0.85;

    /** Distances from a guide that differ by no more than this factor do not tell rolling from sliding. */
    private static final double ALIKE = 1.15;

    private final View view;
    private final GuideSource guides;
    private final Runnable asked;

    /** @param asked told after each estimate of the prior */
    MotionChoice(View view, GuideSource guides, Runnable asked) {
        this.view = view;
        this.guides = guides;
        this.asked = asked;
    }

    /**
     * Returns the best of {@code motions}.
     *
     * @param begin makes the part move so, beside what the others do
     */
    SimpleMotion best(List<SimpleMotion> motions, Guide guide, Consumer<SimpleMotion> begin) {
        GaussianBlur blur = new GaussianBlur(guides.format(), guides.format().height() * BLUR);
        Map<SimpleMotion, Double> distances = new EnumMap<>(SimpleMotion.class);
        SimpleMotion best = SimpleMotion.REST;
        double least = Double.POSITIVE_INFINITY;
        for (SimpleMotion motion : motions) {
            begin.accept(motion);
            double distance = guide.distance(view.paintFollowing(), blur) / (motion.leaves() ? LEAVES_CLEARLY : 1);
            distances.put(motion, distance);
            if (distance < least) {
                least = distance;
                best = motion;
            }
        }
        SimpleMotion nearest = best;
        double alike = ALIKE * least;
        return nearest.rollingOrSliding()
                .filter(other -> distances.getOrDefault(other, Double.POSITIVE_INFINITY) <= alike)
                .filter(other -> explained(other, begin) > explained(nearest, begin))
                .orElse(nearest);
    }

    private double explained(SimpleMotion motion, Consumer<SimpleMotion> begin) {
        begin.accept(motion);
        view.follow();
        return new Explanation(view, guides.margin(view), asked).now();
    }
}
