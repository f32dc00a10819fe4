package dev.livestroke.motion;

import dev.livestroke.tensor.Adam;
import dev.livestroke.tensor.Parameters;
import dev.livestroke.tensor.Pullback;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The field of the paper (arXiv 2311.13608, section 4): a network that is given the drawing once per frame and returns a
 * free offset for every point of every frame, and an affine motion for every frame.
 *
 * <p>Differences from the authors' release: scale has its own head (there it is computed from the shear head, and the
 * scale head learns nothing); the last layers start at zero, so that nothing moves at first (there the drawing starts
 * slightly deformed); the position encoding has no dropout; one step of the optimiser replaces two, each branch with its
 * rate. The network can still compute what the release computes, which the tests compare with the release's results.
 *
 * <p>Frames are free of each other: nothing makes motion smooth in time but the prior. A {@link FrameMix} closes the loop,
 * starts it from rest, or plays it to and fro.
 *
 * <p>Memory: five times the parameters, of which there are about {@code 2 · frames · points · width²}; 0.7 GB for 16
 * strokes and 16 frames. For large drawings the width is less than the paper's {@value #PAPER_WIDTH}.
 */
public final class PaperField implements MotionField {

    static final TorchSource SOURCE = TorchSource.resource(PaperField.class, "paper_field.torchscript.py");

    private static final int PAPER_WIDTH = 128;
    private static final int LEAST_WIDTH = 8;

    /** Weights of the two layers that see all points; with their gradients, means and the optimiser's state 1.6 GB. */
    private static final double MOST_WEIGHTS = 80e6;

    /** The release's; a short memory, because the noise of the prior's gradient is large. */
    private static final Adam ADAM = new Adam(0.9f, 0.9f, 1e-8f);

    /**
     * Rates of the branches for a rate of 1. The release learns at 0.005 and 0.0001 for 1000 steps; for 150 steps the peak
     * here is 0.02 and 0.01. At a fifth of that a butterfly stayed still.
     */
    private static final double LOCAL_RATE = 1;

    private static final double AFFINE_RATE = 0.5;

    /** Rows of the network's result: images of the unit vectors, the translation, then the offset of each point. */
    private static final int UNIT_X = 0;

    private static final int UNIT_Y = 1;
    private static final int SHIFT = 2;
    private static final int FIRST_POINT = 3;

    private final double[] rest;
    private final int frames;
    private final FrameMix shown;
    private final FrameMix keyframes;
    private final Mount mount;
    private final Pivot pivot;
    private final Tensor centred;
    private final Parameters parameters;
    private final TorchModule network;

    /**
     * Opens a field at rest; it holds memory outside Java's heap until it is closed.
     *
     * @param frames how many frames are optimised, at least 1
     * @param seed the same seed gives the same field
     * @throws IllegalArgumentException if there is no frame
     */
    public PaperField(RestDrawing rest, int frames, Clock clock, Mount mount, long seed) {
        this(rest, frames, clock, mount, width(rest.pointCount() * (double) frames), seed);
    }

    /** Opens a field with layers of {@code width}, which is even. */
    PaperField(RestDrawing drawing, int frames, Clock clock, Mount mount, int width, long seed) {
        if (frames < 1) {
            throw new IllegalArgumentException("a field needs at least one frame: " + frames);
        }
        this.rest = drawing.points();
        this.frames = frames;
        this.shown = FrameMix.of(frames, frames, clock.there());
        this.keyframes = FrameMix.of(frames, frames + 1, clock);
        this.mount = mount;
        this.pivot = mount.pivot();
        float[] fromPivot = new float[rest.length];
        for (int i = 0; i < rest.length; i += 2) {
            fromPivot[i] = (float) (rest[i] - pivot.x());
            fromPivot[i + 1] = (float) (rest[i + 1] - pivot.y());
        }
        int points = drawing.pointCount();
        this.centred = Tensor.of(fromPivot, points, 2);
        this.parameters = Parameters.of(new PaperWeights(frames, frames * points, width, seed));
        try {
            this.network = TorchModule.compile(SOURCE, parameters);
        } catch (RuntimeException e) {
            parameters.close();
            throw e;
        }
    }

    /** Returns the mount of the authors' release: about the mean of the points. */
    public static Mount mount(RestDrawing rest) {
        double[] mean = rest.mean();
        return new Mount(mean[0], mean[1], true, true, true);
    }

    /** Returns the width of the layers for {@code rows} points of all frames: the paper's while memory allows. */
    static int width(double rows) {
        int most = 2 * (int) (Math.sqrt(MOST_WEIGHTS / (2 * rows)) / 2);
        return Math.max(LEAST_WIDTH, Math.min(PAPER_WIDTH, most));
    }

    @Override
    public FieldMotion move() {
        return motion(shown, 1);
    }

    @Override
    public FieldMotion keyframes(double strength) {
        return motion(keyframes, strength);
    }

    @Override
    public double[] pivot() {
        return pivot.toArray();
    }

    @Override
    public void descend(FieldGradient gradient, LearningRates rates) {
        backward(gradient);
        parameters.step(ADAM, name -> rate(name, rates));
    }

    @Override
    public void addToMean() {
        parameters.addToMean();
    }

    @Override
    public void settle() {
        parameters.settle();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        parameters.save(out);
    }

    @Override
    public void load(DataInput in) throws IOException {
        parameters.load(in);
    }

    @Override
    public void close() {
        network.close();
        parameters.close();
    }

    /** Adds to the gradients of the parameters; the argument is as for {@link #descend}. */
    void backward(FieldGradient gradient) {
        float[] cotangent = new float[frames * stride()];
        for (int frame = 0; frame < frames; frame++) {
            MapGradient map = gradient.maps().get(frame);
            if (mount.deforms()) {
                // Rows are the images of the unit vectors: (xx, yx), then (xy, yy).
                shown.spread(map.linear().xx(), frame, cotangent, stride(), at(UNIT_X, 0));
                shown.spread(map.linear().yx(), frame, cotangent, stride(), at(UNIT_X, 1));
                shown.spread(map.linear().xy(), frame, cotangent, stride(), at(UNIT_Y, 0));
                shown.spread(map.linear().yy(), frame, cotangent, stride(), at(UNIT_Y, 1));
            }
            if (mount.shifts()) {
                shown.spread(map.x(), frame, cotangent, stride(), at(SHIFT, 0));
                shown.spread(map.y(), frame, cotangent, stride(), at(SHIFT, 1));
            }
            for (int i = 0; i < rest.length; i++) {
                double byLocal = gradient.local()[frame * rest.length + i];
                shown.spread(byLocal, frame, cotangent, stride(), at(FIRST_POINT, i));
            }
        }
        try (Pullback pullback = network.pullback("forward", Set.of(), centred)) {
            pullback.gradients(Tensor.of(cotangent, frames, stride() / 2, 2));
        }
    }

    Parameters parameters() {
        return parameters;
    }

    /** What both branches see learns at the sum of their rates, as if each had its optimiser. */
    private static double rate(String name, LearningRates rates) {
        double local = LOCAL_RATE * rates.local();
        double affine = AFFINE_RATE * rates.affine();
        if (name.startsWith("project_points")) {
            return local + affine;
        }
        return name.startsWith("frames_rigid") ? affine : local;
    }

    private FieldMotion motion(FrameMix mix, double strength) {
        float[] result = network.forward(centred).values();
        double[] local = new double[mix.moments() * rest.length];
        List<AffineParts> parts = new ArrayList<>(mix.moments());
        double rotation = 0;
        for (int moment = 0; moment < mix.moments(); moment++) {
            parts.add(parts(result, mix, moment, strength, rotation));
            rotation = parts.get(moment).rotation();
            for (int i = 0; i < rest.length; i++) {
                local[moment * rest.length + i] =
                        rest[i] + strength * mix.mix(moment, result, stride(), at(FIRST_POINT, i));
            }
        }
        return FieldMotion.of(local, parts, pivot);
    }

    /** The network's maps are mixed as differences from rest. */
    private AffineParts parts(float[] result, FrameMix mix, int moment, double strength, double near) {
        double deforms = mount.deforms() ? strength : 0;
        double shifts = mount.shifts() ? strength : 0;
        double rest = mix.total(moment);
        return new LinearMap(
                        1 + deforms * (mix.mix(moment, result, stride(), at(UNIT_X, 0)) - rest),
                        deforms * mix.mix(moment, result, stride(), at(UNIT_Y, 0)),
                        deforms * mix.mix(moment, result, stride(), at(UNIT_X, 1)),
                        1 + deforms * (mix.mix(moment, result, stride(), at(UNIT_Y, 1)) - rest))
                .parts(
                        shifts * mix.mix(moment, result, stride(), at(SHIFT, 0)),
                        shifts * mix.mix(moment, result, stride(), at(SHIFT, 1)),
                        near);
    }

    /** Returns how many numbers the network's result, [frames, 3 + points, 2], has for a frame. */
    private int stride() {
        return 2 * FIRST_POINT + rest.length;
    }

    /** Returns where in a frame's numbers the {@code i}-th of row {@code row} is. */
    private static int at(int row, int i) {
        return 2 * row + i;
    }
}
