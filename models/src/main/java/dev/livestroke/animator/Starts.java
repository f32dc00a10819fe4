package dev.livestroke.animator;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds what each view's search starts from: first the parts with prompts of their own, each seen by itself, then all other
 * parts in the scene. A prior that diffuses pixels draws a clip to start from; for others simple motions are tried. With a
 * parent everything starts from the parent's motion, or from a clip that is drawn from it; the paper's field starts from
 * rest.
 */
final class Starts {

    /** Size of the random coefficients from which small parts start. */
    private static final double RESTLESSNESS = 0.1;

    private final Scene scene;
    private final AnimationRequest request;
    private final VideoPrior prior;
    private final CancellationToken token;
    private final Listener listener;

    /** Hears how the search for a start gets on. */
    interface Listener {

        /** Told how many evaluations of how many are done. */
        void progressed(int done, int total);

        /** Told when the scene moves better than before. */
        void improved();
    }

    Starts(Scene scene, AnimationRequest request, VideoPrior prior, CancellationToken token, Listener listener) {
        this.scene = scene;
        this.request = request;
        this.prior = prior;
        this.token = token;
        this.listener = listener;
    }

    /**
     * Leaves the fields at their starts.
     *
     * @param noise for what starts restless
     * @return the start of each of the scene's views, in their order
     */
    List<Start> search(NoiseSource noise) {
        boolean continued = request.parent().isPresent();
        if (request.distillation().field() == FieldKind.PAPER || (continued && !prior.diffusesPixels())) {
            SearchPlan plan = continued ? SearchPlan.CONTINUED : SearchPlan.WHOLE;
            scene.views().forEach(View::follow);
            return scene.views().stream().map(view -> Start.rest(plan)).toList();
        }
        List<StartFinder> finders = scene.views().stream()
                .map(view -> finder(view, movers(view), noise))
                .toList();
        int total = finders.stream().mapToInt(StartFinder::steps).sum();
        List<Start> starts = new ArrayList<>();
        int before = 0;
        for (int i = finders.size() - 1; i >= 0; i--) { // the scene last, so that it sees what its parts do
            int from = before;
            starts.add(0, finders.get(i).find(done -> listener.progressed(from + done, total)));
            before += finders.get(i).steps();
        }
        return starts;
    }

    /**
     * Leaves the fields at the starts of a later variation: of clips of its own where the prior can draw some, else at
     * {@code first}, restless.
     *
     * @param first what the first variation found
     */
    List<Start> vary(List<Start> first, NoiseSource noise) {
        if (prior.diffusesPixels()) {
            return search(noise);
        }
        repeat(first);
        stir(scene.parts(), noise);
        return first;
    }

    /** Brings the fields to starts that were found before, but for restlessness. */
    void repeat(List<Start> starts) {
        for (int i = starts.size() - 1; i >= 0; i--) {
            begin(scene.views().get(i), starts.get(i));
        }
        scene.views().forEach(View::follow);
    }

    private void begin(View view, Start start) {
        List<Part> movers = movers(view);
        for (int mover = 0; mover < movers.size(); mover++) {
            movers.get(mover).begin(start.motion(mover));
        }
    }

    /** Returns the parts whose start is searched for in {@code view}. */
    private List<Part> movers(View view) {
        boolean isScene = view == scene.views().get(0);
        return view.parts().stream()
                .filter(part -> !isScene || part.staged().prompt().isEmpty())
                .filter(part -> part.handles().isPresent())
                .toList();
    }

    private StartFinder finder(View view, List<Part> movers, NoiseSource noise) {
        List<SimpleMotion> motions = Arrays.stream(SimpleMotion.values())
                .filter(motion -> movers.stream().allMatch(part -> allows(part, motion)))
                .toList();
        if (prior.diffusesPixels()) {
            boolean continued = request.parent().isPresent();
            GuideSource guides = new GuideSource(prior, request.distillation(), noise, request.seed(), continued);
            return new GuidedStart(
                    view,
                    movers,
                    continued ? List.of(SimpleMotion.REST) : motions,
                    guides,
                    token::isKept,
                    listener::improved);
        }
        List<HandleField> fields =
                movers.stream().flatMap(part -> part.handles().stream()).toList();
        TextMargin margin = new TextMargin(prior, view.conditioned(), request.seed());
        StartSearch search = new StartSearch(fields, motions, view::paintFollowing, margin, token::isKept);
        return new StartFinder() {
            @Override
            public int steps() {
                return search.steps();
            }

            @Override
            public Start find(IntConsumer heard) {
                Start start = search.find(heard);
                begin(view, start);
                view.follow();
                if (start.plan() == SearchPlan.SMALL_PARTS) {
                    stir(movers, noise);
                }
                return start;
            }
        };
    }

    private static void stir(List<Part> parts, NoiseSource noise) {
        parts.forEach(part -> part.handles().ifPresent(field -> field.stir(noise::gaussian, RESTLESSNESS)));
    }

    private boolean allows(Part part, SimpleMotion motion) {
        if (motion == SimpleMotion.REST) {
            return true;
        }
        boolean goesAndStays = motion.leaves() && !request.direction().course().leaves();
        return !goesAndStays && (motion.shifts() ? part.shifts() : part.deforms());
    }
}
