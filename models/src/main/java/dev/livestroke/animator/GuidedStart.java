package dev.livestroke.animator;

import dev.livestroke.motion.SimpleMotion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Lets the prior draw a clip, and brings the fields to it: first the simple motion of each part that is most like the clip,
 * then {@link Registration}. A stroke that is far from where it should be feels no pull from the prior's pixels, so that
 * score distillation from rest finds large motions badly; a blurred clip pulls from afar.
 *
 * <p>Wheels and sails go round where the prior wants that ({@link RotorSearch}), which handles alone cannot; legs go by gaits
 * ({@link LegSearch}), which a drawn clip does not show well enough. Where there is motion already, legs go on as they went.
 *
 * <p>Where there is motion already, an earlier animation's, the clip is drawn from that, so that it goes on from it.
 *
 * <p>A clip in which nothing happens although the prompt asks for something is drawn again, up to {@value #DRAWS} times.
 */
final class GuidedStart implements StartFinder {

    private static final int DRAWS = 4;
    private static final double LIVELY = 0.4;

    /** Registration steps that take about as long as one estimate. */
    private static final int PER_ESTIMATE = 30;

    private final View view;
    private final List<Part> movers;
    private final List<SimpleMotion> motions;
    private final GuideSource guides;
    private final List<RotorSearch> rotors;
    private final List<LegSearch> legs;
    private final BooleanSupplier enough;
    private final Runnable improved;
    private IntConsumer heard = steps -> {};
    private int done;

    /**
     * Prepares a start.
     *
     * @param movers those of the view's parts that may move; they have handles
     * @param motions those that a part may begin with, {@link SimpleMotion#REST} among them
     * @param enough whether to end with what is found so far
     * @param improved told when there is better motion than before
     */
    GuidedStart(
            View view,
            List<Part> movers,
            List<SimpleMotion> motions,
            GuideSource guides,
            BooleanSupplier enough,
            Runnable improved) {
        this.view = view;
        this.movers = List.copyOf(movers);
        this.motions = List.copyOf(motions);
        this.guides = guides;
        this.rotors = movers.stream().map(RotorSearch::new).toList();
        this.legs = guides.goesOn()
                ? List.of()
                : movers.stream().map(LegSearch::new).toList();
        this.enough = enough;
        this.improved = improved;
    }

    @Override
    public int steps() {
        return movers.isEmpty()
                ? 0
                : DRAWS * guides.steps()
                        + Explanation.COST * (MotionChoice.QUESTIONS * movers.size() + questions())
                        + Registration.STEPS / PER_ESTIMATE;
    }

    @Override
    public Start find(IntConsumer listener) {
        if (movers.isEmpty()) {
            return Start.rest(SearchPlan.REFINED);
        }
        heard = listener;
        Guide guide = draw();
        done = DRAWS * guides.steps();
        List<SimpleMotion> chosen = new ArrayList<>(Collections.nCopies(movers.size(), SimpleMotion.REST));
        for (int mover = 0; mover < movers.size(); mover++) {
            choose(mover, chosen, guide);
        }
        begin(chosen);
        view.follow();
        improved.run();
        register(guide, chosen, 0, Registration.AFFINE_STEPS);
        if (!enough.getAsBoolean()) {
            explain();
        }
        register(guide, chosen, Registration.AFFINE_STEPS, Registration.STEPS);
        return new Start(SearchPlan.REFINED, chosen);
    }

    /** Lets wheels turn and legs go where the prompt explains that better. */
    private void explain() {
        int after = done + Explanation.COST * questions();
        Explanation explanation = new Explanation(view, guides.margin(view), () -> heard.accept(++done));
        rotors.forEach(search -> search.turn(explanation));
        legs.forEach(search -> search.walk(explanation));
        done = after;
    }

    private int questions() {
        return rotors.stream().mapToInt(RotorSearch::questions).sum()
                + legs.stream().mapToInt(LegSearch::questions).sum();
    }

    private Guide draw() {
        Guide best = drawOnce();
        for (int draw = 1; draw < DRAWS && best.liveliness() < LIVELY && !enough.getAsBoolean(); draw++) {
            Guide other = drawOnce();
            best = other.liveliness() > best.liveliness() ? other : best;
        }
        return best;
    }

    private Guide drawOnce() {
        return guides.draw(view, () -> heard.accept(++done));
    }

    /** Sets {@code mover} of {@code chosen} to the motion that, beside what the others do, is most like the guide. */
    private void choose(int mover, List<SimpleMotion> chosen, Guide guide) {
        int after = done + Explanation.COST * MotionChoice.QUESTIONS;
        MotionChoice choice = new MotionChoice(view, guides, () -> heard.accept(++done));
        SimpleMotion best = choice.best(motions, guide, motion -> {
            chosen.set(mover, motion);
            begin(chosen);
        });
        chosen.set(mover, best);
        done = after; // not all that might be asked need be
    }

    private void begin(List<SimpleMotion> chosen) {
        for (int mover = 0; mover < movers.size(); mover++) {
            movers.get(mover).begin(chosen.get(mover));
        }
    }

    private void register(Guide guide, List<SimpleMotion> chosen, int from, int to) {
        List<Registration.Mover> brought = new ArrayList<>();
        for (int mover = 0; mover < movers.size(); mover++) {
            Part part = movers.get(mover);
            boolean leaves = chosen.get(mover).leaves();
            brought.add(new Registration.Mover(part, part.penalties(view.canvas(part), leaves)));
        }
        Registration registration = new Registration(view, brought, guide, guides.format());
        for (int step = from; step < to && !enough.getAsBoolean(); step++) {
            registration.step(step);
            if ((step + 1) % PER_ESTIMATE == 0) {
                heard.accept(++done);
                improved.run();
            }
        }
    }
}
