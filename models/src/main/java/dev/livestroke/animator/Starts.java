package dev.livestroke.animator;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what each view's search starts from: first the parts with prompts of their own, each seen by itself, then all other
 * parts in the scene. With a parent everything starts from the parent's motion; the paper's field starts from rest.
 */
final class Starts {

    /** Size of the random coefficients from which small parts start. */
    private static final double RESTLESSNESS = 0.1;

    private final Scene scene;
    private final AnimationRequest request;
    private final VideoPrior prior;
    private final CancellationToken token;
    private final Listener listener;

    /** Hears how many evaluations of how many are done. */
    interface Listener {
        void progressed(int done, int total);
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
    List<StartSearch.Start> search(NoiseSource noise) {
        if (request.parent().isPresent() || request.distillation().field() == FieldKind.PAPER) {
            SearchPlan plan = request.parent().isPresent() ? SearchPlan.CONTINUED : SearchPlan.WHOLE;
            scene.views().forEach(View::follow);
            return scene.views().stream()
                    .map(view -> StartSearch.Start.rest(plan))
                    .toList();
        }
        List<StartSearch> searches =
                scene.views().stream().map(view -> search(view, movers(view))).toList();
        int total = searches.stream().mapToInt(StartSearch::evaluations).sum();
        List<StartSearch.Start> starts = new ArrayList<>();
        int before = 0;
        for (int i = searches.size() - 1; i >= 0; i--) { // the scene last, so that it sees what its parts do
            int from = before;
            StartSearch.Start start = searches.get(i).run(done -> listener.progressed(from + done, total));
            before += searches.get(i).evaluations();
            starts.add(0, start);
            begin(scene.views().get(i), start);
            if (start.plan() == SearchPlan.SMALL_PARTS) {
                movers(scene.views().get(i))
                        .forEach(part -> part.handles().orElseThrow().stir(noise::gaussian, RESTLESSNESS));
            }
        }
        scene.views().forEach(View::follow);
        return starts;
    }

    /** Brings the fields to starts that were found before, but for restlessness. */
    void repeat(List<StartSearch.Start> starts) {
        for (int i = starts.size() - 1; i >= 0; i--) {
            begin(scene.views().get(i), starts.get(i));
        }
        scene.views().forEach(View::follow);
    }

    /** Gives every part a small restless motion of its own, so that variations part. */
    void stir(NoiseSource noise) {
        scene.parts().forEach(part -> part.handles().ifPresent(field -> field.stir(noise::gaussian, RESTLESSNESS)));
    }

    private void begin(View view, StartSearch.Start start) {
        List<Part> movers = movers(view);
        for (int m = 0; m < movers.size(); m++) {
            Part part = movers.get(m);
            boolean fromRest = request.direction().start() == StartPose.REST;
            double room = fromRest ? part.roomAbove() : Double.POSITIVE_INFINITY;
            part.handles().orElseThrow().start(start.movers().contains(m) ? start.motion() : SimpleMotion.REST, room);
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

    private StartSearch search(View view, List<Part> movers) {
        List<HandleField> fields =
                movers.stream().flatMap(part -> part.handles().stream()).toList();
        List<SimpleMotion> motions = Arrays.stream(SimpleMotion.values())
                .filter(motion -> movers.stream().allMatch(part -> allows(part, motion)))
                .toList();
        TextMargin margin = new TextMargin(prior, view.conditioned(), request.seed());
        return new StartSearch(fields, motions, view::paintFollowing, margin, token::isKept);
    }

    private boolean allows(Part part, SimpleMotion motion) {
        if (motion == SimpleMotion.REST) {
            return true;
        }
        boolean goesAndStays = motion.leaves() && !request.direction().course().leaves();
        return !goesAndStays && (motion.shifts() ? part.shifts() : part.deforms());
    }
}
