package dev.livestroke.animator;

import dev.livestroke.animation.Animation;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One animation from request to result: the stages in order, each told to the listener. */
final class AnimationRun {

    /** A preview is given every so many steps. */
    private static final int PREVIEW_STEPS = 5;

    /** Mean distance of points from their mean place, of the canvas, from which a preview is worth a look before distillation. */
    private static final double VISIBLE = 0.01;

    private final AnimationRequest request;
    private final ProgressListener listener;
    private final CancellationToken token;
    private final Stopwatch watch = new Stopwatch();
    private final NoiseSource noise;
    private final SavedSearch saved;

    AnimationRun(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        this.request = request;
        this.listener = listener;
        this.token = token;
        this.noise = new NoiseSource(request.seed());
        this.saved = new SavedSearch(request);
    }

    /** Runs from the start. */
    Animated run(Supplier<VideoPrior> priors) {
        VideoPrior prior = load(priors);
        try (Scene scene = new Scene(request, prior)) {
            return animate(scene, prior, starts(scene, prior).search(noise), 0, Earlier.none());
        }
    }

    /**
     * Goes on from a checkpoint.
     *
     * @throws CheckpointException if it is not one of this request
     */
    Animated resume(Supplier<VideoPrior> priors, InputStream checkpoint) throws CheckpointException {
        VideoPrior prior = load(priors);
        try (Scene scene = new Scene(request, prior)) {
            SavedSearch.Head head = saved.read(checkpoint, noise, scene.parts(), starts(scene, prior)::repeat);
            return animate(scene, prior, head.starts(), head.step(), Earlier.none());
        }
    }

    /**
     * Runs as one of several variations.
     *
     * @param found the start that the first one found; it is found and added if there is none
     * @param earlier what the variations before this one do; this one's motion is told there
     */
    Animated vary(Supplier<VideoPrior> priors, List<Start> found, Earlier earlier) {
        VideoPrior prior = load(priors);
        try (Scene scene = new Scene(request, prior)) {
            Starts starts = starts(scene, prior);
            List<Start> own = found.isEmpty() ? starts.search(noise) : starts.vary(found, noise);
            if (found.isEmpty()) {
                found.addAll(own);
            }
            Animated animated = animate(scene, prior, own, 0, earlier);
            scene.parts().forEach(part -> earlier.tell(part, part.field().move().moved()));
            return animated;
        }
    }

    private VideoPrior load(Supplier<VideoPrior> priors) {
        watch.start(Stage.LOADING);
        listener.progressed(new Progress(Stage.LOADING, 0, 1, Double.NaN));
        VideoPrior prior = priors.get();
        token.throwIfCancelled();
        watch.start(Stage.START);
        return prior;
    }

    private Starts starts(Scene scene, VideoPrior prior) {
        return new Starts(scene, request, prior, token, new Starts.Listener() {
            @Override
            public void progressed(int done, int total) {
                tellStart(done, total);
            }

            @Override
            public void improved() {
                if (Figures.of(scene.parts(), scene.views().get(0).shown()).motion() >= VISIBLE) {
                    preview(scene);
                }
            }
        });
    }

    private void tellStart(int done, int total) {
        token.throwIfCancelled();
        double secondsLeft = watch.stageSeconds()
                / done
                * (total - done + request.distillation().steps());
        listener.progressed(new Progress(Stage.START, done, total, secondsLeft));
    }

    /** Distils the scene's fields, which have taken {@code done} steps from {@code starts}. */
    private Animated animate(Scene scene, VideoPrior prior, List<Start> starts, int done, Earlier earlier) {
        List<Views.Started> started = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            started.add(new Views.Started(scene.views().get(i), starts.get(i)));
        }
        Views views = new Views(started, request.distillation().steps(), prior, noise);
        preview(scene);

        watch.start(Stage.DISTILLING);
        int steps = distil(scene, views, starts, done, earlier);

        watch.start(Stage.FINISHING);
        scene.parts().forEach(part -> part.field().settle());
        Animation animation = scene.animation();
        Figures figures = Figures.of(scene.parts(), scene.views().get(0).shown());
        watch.stop();
        List<String> warnings = new ArrayList<>(scene.warnings());
        prior.hindrances().forEach(why -> warnings.add("the GPU computed slower than it could: " + why));
        return new Animated(animation, report(starts.get(0), steps, steps - done, figures, warnings));
    }

    /** Returns how many steps are done in the end. */
    private int distil(Scene scene, Views views, List<Start> starts, int from, Earlier earlier) {
        DistillationLoop loop = new DistillationLoop(views, request.distillation(), noise, earlier, StepWatch.NONE);
        offerCheckpoint(scene, starts, from);
        int done = from;
        while (done < views.steps() && !token.isKept()) {
            token.throwIfCancelled();
            loop.step(done);
            done++;
            double secondsLeft = watch.stageSeconds() / (done - from) * (views.steps() - done);
            listener.progressed(new Progress(Stage.DISTILLING, done, views.steps(), secondsLeft));
            offerCheckpoint(scene, starts, done);
            if (done % PREVIEW_STEPS == 0 && done < views.steps()) {
                preview(scene);
            }
        }
        return done;
    }

    private void offerCheckpoint(Scene scene, List<Start> starts, int done) {
        listener.checkpointable(new Checkpoint() {
            @Override
            public int step() {
                return done;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                saved.write(out, done, starts, noise, scene.parts());
            }
        });
    }

    private void preview(Scene scene) {
        watch.markPreview();
        listener.previewed(scene.animation());
    }

    private AnimationReport report(Start start, int steps, int taken, Figures figures, List<String> warnings) {
        return new AnimationReport(
                steps,
                watch.seconds(),
                taken / watch.seconds(Stage.DISTILLING),
                watch.firstPreviewSeconds(),
                start.motion().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                figures.motion(),
                figures.distortion(),
                figures.offCanvas(),
                warnings);
    }
}
