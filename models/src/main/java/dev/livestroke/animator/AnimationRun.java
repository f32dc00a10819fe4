package dev.livestroke.animator;

import dev.livestroke.animation.Animation;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.HandleSettings;
import dev.livestroke.motion.MotionField;
import dev.livestroke.motion.PaperField;
import dev.livestroke.motion.Penalties;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.sds.ScoreDistillation;
import dev.livestroke.sds.TextMargin;
import java.util.Locale;
import java.util.function.Supplier;

/** One animation from request to result: the stages in order, each told to the listener. */
final class AnimationRun {

    /** A preview is given every so many steps. */
    private static final int PREVIEW_STEPS = 5;

    /** Size of the random coefficients from which small parts start. */
    private static final double RESTLESSNESS = 0.1;

    private final AnimationRequest request;
    private final ProgressListener listener;
    private final CancellationToken token;
    private final Stopwatch watch = new Stopwatch();

    AnimationRun(AnimationRequest request, ProgressListener listener, CancellationToken token) {
        this.request = request;
        this.listener = listener;
        this.token = token;
    }

    Animated run(Supplier<VideoPrior> priors) {
        watch.start(Stage.LOADING);
        listener.progressed(new Progress(Stage.LOADING, 0, 1, Double.NaN));
        VideoPrior prior = priors.get();
        token.throwIfCancelled();

        watch.start(Stage.START);
        ClipFormat format = prior.format();
        ControlPoints points = new ControlPoints(MovingPart.of(request.sketch()), format.fill());
        PointGraph graph = new PointGraph(points.rest());
        float[] restPicture =
                ClipPainter.of(points, format, 1).paint(points.rest().points());
        ConditionedPrior conditioned = prior.condition(request.prompt(), restPicture);
        Scene scene = new Scene(points, graph, prior, conditioned, ClipPainter.of(points, format, format.frames()));
        NoiseSource noise = new NoiseSource(request.seed());
        return switch (request.distillation().field()) {
            case HANDLES -> {
                try (HandleField field =
                        new HandleField(points.rest(), graph, format.frames(), HandleSettings.DEFAULT)) {
                    StartSearch.Start start = searchStart(scene, field);
                    if (start.plan() == SearchPlan.SMALL_PARTS) {
                        field.stir(noise::gaussian, RESTLESSNESS);
                    }
                    yield animate(scene, field, start, noise);
                }
            }
            case PAPER -> {
                try (PaperField field = new PaperField(points.rest(), format.frames(), request.seed())) {
                    yield animate(scene, field, StartSearch.Start.REST, noise);
                }
            }
        };
    }

    private StartSearch.Start searchStart(Scene scene, HandleField field) {
        int total = StartSearch.evaluations();
        TextMargin margin = new TextMargin(scene.prior, scene.conditioned, request.seed());
        return new StartSearch(field, scene.painter, margin).run(done -> {
            token.throwIfCancelled();
            double secondsLeft = watch.stageSeconds() / done * (total - done + steps());
            listener.progressed(new Progress(Stage.START, done, total, secondsLeft));
        });
    }

    /** Distils {@code field}, which is at {@code start}. */
    private Animated animate(Scene scene, MotionField field, StartSearch.Start start, NoiseSource noise) {
        ControlPoints points = scene.points;
        preview(points, field);

        watch.start(Stage.DISTILLING);
        distil(
                points,
                field,
                new DistillationLoop(
                        field,
                        scene.painter,
                        new ScoreDistillation(scene.prior, scene.conditioned, noise),
                        new Penalties(
                                points.rest(),
                                scene.graph,
                                points.bounds(start.motion().leaves()),
                                Penalties.Weights.DEFAULT),
                        start.plan(),
                        request.distillation(),
                        noise));

        watch.start(Stage.FINISHING);
        field.settle();
        Animation animation = animation(points, field);
        Figures figures = Figures.of(points.rest(), points.segments(), field.move());
        watch.stop();
        return new Animated(animation, report(start, figures));
    }

    private void distil(ControlPoints points, MotionField field, DistillationLoop loop) {
        for (int done = 1; done <= steps(); done++) {
            token.throwIfCancelled();
            loop.step(done - 1);
            double secondsLeft = watch.stageSeconds() / done * (steps() - done);
            listener.progressed(new Progress(Stage.DISTILLING, done, steps(), secondsLeft));
            if (done % PREVIEW_STEPS == 0 && done < steps()) {
                preview(points, field);
            }
        }
    }

    private int steps() {
        return request.distillation().steps();
    }

    private void preview(ControlPoints points, MotionField field) {
        watch.markPreview();
        listener.previewed(animation(points, field));
    }

    private Animation animation(ControlPoints points, MotionField field) {
        FieldMotion keyframes = field.keyframes();
        return points.animation(keyframes, field.pivot(), request.timing());
    }

    private AnimationReport report(StartSearch.Start start, Figures figures) {
        return new AnimationReport(
                watch.seconds(),
                steps() / watch.seconds(Stage.DISTILLING),
                watch.firstPreviewSeconds(),
                start.motion().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                figures.motion(),
                figures.distortion(),
                figures.offCanvas());
    }

    /** What every field is distilled with. */
    private record Scene(
            ControlPoints points,
            PointGraph graph,
            VideoPrior prior,
            ConditionedPrior conditioned,
            ClipPainter painter) {}
}
