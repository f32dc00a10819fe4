package dev.livestroke.export.lottie;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.livestroke.animation.Animation;
import dev.livestroke.export.AnimationWriter;
import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.Exported;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.MotionFitter;
import dev.livestroke.export.lottie.model.LottieDocument;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes Lottie JSON: one shape layer for the drawing, whose nested groups are the drawing's groups and paths. Names
 * are kept as {@code nm}; ids as {@code ln}, which lottie-web turns into the ids of the page's elements.
 *
 * <p>Limits of the format: it does not say whether the animation repeats, the player decides ({@link
 * dev.livestroke.animation.Loop} is not written). What some player cannot show as it is (translucent layers that paint
 * more than once, some dashes, wide strokes that are scaled unevenly, a gradient's focus) is warned of by layer and
 * player. Gradients stay where they are in their group while a path changes shape.
 */
public final class LottieWriter implements AnimationWriter {

    private static final String BODYMOVIN_VERSION = "5.7.0";
    private static final int SPECIFICATION_1_0_1 = 10001;
    private static final double SHORTEST_PASS_FRAMES = 0.001;

    // Gson escapes < > & too, so the text can be put into a page's script as it is.
    private final Gson gson = new GsonBuilder()
            .registerTypeAdapter(Double.class, new PlainNumbers())
            .registerTypeAdapter(double.class, new PlainNumbers())
            .create();

    private final double tolerancePx;

    /** Writes motion within {@link MotionFitter#DEFAULT_TOLERANCE_PX}. */
    public LottieWriter() {
        this(MotionFitter.DEFAULT_TOLERANCE_PX);
    }

    /**
     * Writes motion within {@code tolerancePx}; see {@link MotionFitter#fit}.
     *
     * @throws IllegalArgumentException if the tolerance is not positive and finite
     */
    public LottieWriter(double tolerancePx) {
        MotionFitter.requireTolerance(tolerancePx);
        this.tolerancePx = tolerancePx;
    }

    @Override
    public Exported write(Animation animation) {
        return write(MotionFitter.fit(animation, tolerancePx));
    }

    /** Returns the file of an animation that was fitted before. */
    public Exported write(FittedAnimation animation) {
        List<ExportWarning> warnings = new ArrayList<>();
        String text = gson.toJson(document(animation, warnings::add));
        return new Exported(text, warnings);
    }

    private static LottieDocument document(FittedAnimation animation, Consumer<ExportWarning> warnings) {
        Sketch sketch = animation.sketch();
        PropertyBuilder properties = new PropertyBuilder(animation.timing().fps());
        double outPoint = Math.max(
                SHORTEST_PASS_FRAMES, properties.frame(animation.timing().durationSeconds()));
        warnOfCanvas(sketch, warnings);
        PlayerLimits.warn(animation, warnings);
        return new LottieDocument(
                BODYMOVIN_VERSION,
                SPECIFICATION_1_0_1,
                animation.timing().fps(),
                0,
                outPoint,
                (int) Math.ceil(sketch.width()),
                (int) Math.ceil(sketch.height()),
                sketch.root().name(),
                List.of(new LayerConverter(animation, properties, warnings).convert(outPoint)));
    }

    private static void warnOfCanvas(Sketch sketch, Consumer<ExportWarning> warnings) {
        if (Math.rint(sketch.width()) != sketch.width() || Math.rint(sketch.height()) != sketch.height()) {
            warnings.accept(new ExportWarning(
                    sketch.root().id(),
                    "Lottie's canvas has whole px: " + sketch.width() + " x " + sketch.height()
                            + " was rounded up; the drawing keeps its size"));
        }
    }
}
