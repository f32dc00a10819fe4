package dev.livestroke.motion;

import dev.livestroke.tensor.Adam;
import dev.livestroke.tensor.Parameters;
import dev.livestroke.tensor.Pullback;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>Frames are free of each other: nothing makes motion smooth in time but the prior, and the keyframe at time 1 is the
 * one at time 0, so that the loop closes.
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

    /** Rows of the network's result before those of the points: images of the unit vectors, and the translation. */
    private static final int AFFINE_ROWS = 3;

    private final double[] rest;
    private final int frames;
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
    public PaperField(RestDrawing rest, int frames, long seed) {
        this(rest, frames, width(rest.pointCount() * (double) frames), seed);
    }

    /** Opens a field with layers of {@code width}, which is even. */
    PaperField(RestDrawing drawing, int frames, int width, long seed) {
        if (frames < 1) {
            throw new IllegalArgumentException("a field needs at least one frame: " + frames);
        }
        this.rest = drawing.points();
        this.frames = frames;
        this.pivot = Pivot.of(drawing.mean());
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

    /** Returns the width of the layers for {@code rows} points of all frames: the paper's while memory allows. */
    static int width(double rows) {
        int most = 2 * (int) (Math.sqrt(MOST_WEIGHTS / (2 * rows)) / 2);
        return Math.max(LEAST_WIDTH, Math.min(PAPER_WIDTH, most));
    }

    @Override
    public FieldMotion move() {
        float[] result = network.forward(centred).values();
        double[] local = new double[frames * rest.length];
        List<AffineParts> parts = new ArrayList<>(frames);
        double rotation = 0;
        for (int frame = 0; frame < frames; frame++) {
            parts.add(parts(result, frame, rotation));
            rotation = parts.get(frame).rotation();
            int from = row(frame, AFFINE_ROWS);
            for (int i = 0; i < rest.length; i++) {
                local[frame * rest.length + i] = rest[i] + result[from + i];
            }
        }
        return motion(local, parts);
    }

    @Override
    public FieldMotion keyframes() {
        FieldMotion motion = move();
        double[] local = Arrays.copyOf(motion.local(), (frames + 1) * rest.length);
        System.arraycopy(motion.local(), 0, local, frames * rest.length, rest.length);
        List<AffineParts> parts = new ArrayList<>(motion.affine());
        AffineParts first = parts.get(0);
        parts.add(LinearMap.of(first)
                .parts(
                        first.translateX(),
                        first.translateY(),
                        parts.get(frames - 1).rotation()));
        return motion(local, parts);
    }

    @Override
    public double[] pivot() {
        return pivot.toArray();
    }

    @Override
    public void descend(double[] movedGradient, double[] localGradient, LearningRates rates) {
        backward(movedGradient, localGradient);
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
    public void close() {
        network.close();
        parameters.close();
    }

    /** Adds to the gradients of the parameters; arguments as for {@link #descend}. */
    void backward(double[] movedGradient, double[] localGradient) {
        int rows = AFFINE_ROWS + rest.length; // points twice: local, then moved
        float[] cotangent = new float[frames * rows * 2];
        for (int frame = 0; frame < frames; frame++) {
            int atLocal = row(frame, AFFINE_ROWS);
            int atMoved = atLocal + rest.length;
            for (int i = 0; i < rest.length; i++) {
                cotangent[atLocal + i] = (float) localGradient[frame * rest.length + i];
                cotangent[atMoved + i] = (float) movedGradient[frame * rest.length + i];
            }
        }
        try (Pullback pullback = network.pullback("forward", Set.of(), centred)) {
            pullback.gradients(Tensor.of(cotangent, frames, rows, 2));
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

    private FieldMotion motion(double[] local, List<AffineParts> parts) {
        double[] moved = new double[local.length];
        pivot.apply(parts, local, moved);
        return new FieldMotion(local, moved, parts);
    }

    private AffineParts parts(float[] result, int frame, double near) {
        int x = row(frame, 0);
        int y = row(frame, 1);
        int shift = row(frame, 2);
        return new LinearMap(result[x], result[y], result[x + 1], result[y + 1])
                .parts(result[shift], result[shift + 1], near);
    }

    /** Returns where row {@code row} of {@code frame} starts in the network's result, [frames, rows, 2]. */
    private int row(int frame, int row) {
        return (frame * (AFFINE_ROWS + rest.length) + row) * 2;
    }
}
