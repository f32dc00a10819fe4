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
import dev.livestroke.motion.Penalties;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.RestDrawing;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.raster.StrokeLayout;
import dev.livestroke.raster.StrokeRasterizer;
import dev.livestroke.sds.ScoreDistillation;
import dev.livestroke.sds.TextMargin;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** One animation from request to result: the stages in order, each told to the listener. */
final class AnimationRun {

    /** A preview is given every so many steps. */
    private static final int PREVIEW_STEPS = 5;

    private static final double RIGIDITY = 0.5;
    private static final double BARRIER = 5;

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
        RestDrawing rest = points.rest();
        PointGraph graph = new PointGraph(rest);
        ConditionedPrior conditioned =
                prior.condition(request.prompt(), painter(points, format, 1).paint(rest.points()));
        ClipPainter painter = painter(points, format, format.frames());
        try (MotionField field = new HandleField(rest, graph, format.frames(), HandleSettings.DEFAULT)) {
            SimpleMotion start = searchStart(
                    (HandleField) field, painter, new TextMargin(prior, conditioned, request.seed()), points);

            watch.start(Stage.DISTILLING);
            NoiseSource noise = new NoiseSource(request.seed());
            int steps = request.distillation().steps();
            DistillationLoop loop = new DistillationLoop(
                    field,
                    painter,
                    new ScoreDistillation(
                            prior, conditioned, request.distillation().guidance(), noise),
                    new Penalties(rest, graph, points.bounds(), RIGIDITY, BARRIER),
                    noise,
                    steps);
            for (int step = 0; step < steps; step++) {
                token.throwIfCancelled();
                loop.step(step);
                listener.progressed(new Progress(
                        Stage.DISTILLING, step + 1, steps, watch.stageSeconds() / (step + 1) * (steps - step - 1)));
                if ((step + 1) % PREVIEW_STEPS == 0 && step + 1 < steps) {
                    preview(points, field);
                }
            }

            watch.start(Stage.FINISHING);
            Animation animation = animation(points, field);
            Figures figures = Figures.of(rest, points.segments(), field.move());
            watch.stop();
            return new Animated(animation, report(start, figures));
        }
    }

    private SimpleMotion searchStart(HandleField field, ClipPainter painter, TextMargin margin, ControlPoints points) {
        SimpleMotion start = new StartSearch(field, painter, margin).run(done -> {
            token.throwIfCancelled();
            int total = StartSearch.evaluations();
            double perEvaluation = watch.stageSeconds() / done;
            listener.progressed(new Progress(
                    Stage.START,
                    done,
                    total,
                    perEvaluation * (total - done + request.distillation().steps())));
        });
        preview(points, field);
        return start;
    }

    private void preview(ControlPoints points, MotionField field) {
        watch.markPreview();
        listener.previewed(animation(points, field));
    }

    private Animation animation(ControlPoints points, MotionField field) {
        FieldMotion keyframes = field.keyframes();
        return points.animation(keyframes, field.pivot(), request.timing());
    }

    private AnimationReport report(SimpleMotion start, Figures figures) {
        return new AnimationReport(
                watch.seconds(),
                request.distillation().steps() / watch.seconds(Stage.DISTILLING),
                watch.firstPreviewSeconds(),
                start.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                figures.motion(),
                figures.distortion(),
                figures.offCanvas());
    }

    static ClipPainter painter(ControlPoints points, ClipFormat format, int frames) {
        int[] segments = points.segments();
        float[] widths = new float[segments.length / 4];
        Arrays.fill(widths, (float) format.strokeWidthPx());
        int count = points.rest().pointCount();
        StrokeLayout layout = new StrokeLayout(count, segments, widths);
        return new ClipPainter(
                new StrokeRasterizer(format.width(), format.height(), layout), count, frames, format.width());
    }
}
