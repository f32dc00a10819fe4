package dev.livestroke.motion;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * The default field: skinning handles carry the local motion, one Fourier affine the motion of the whole. Strokes keep
 * their shape where a free network per point would crumple them, and loops close exactly. All in closed form.
 */
public final class HandleField implements MotionField {

    private final FourierBasis frameBasis;
    private final FourierBasis keyframeBasis;
    private final Pivot pivot;
    private final HandleBranch handles;
    private final AffineBranch affine;
    private FieldMotion latest;
    private double[] sum = {};
    private int summed;

    /**
     * Places the handles.
     *
     * @param frames how many frames are optimised, at least 1; from {@code 2 harmonics + 1} on, every parameter moves some
     *     frame of its own
     * @throws IllegalArgumentException if there is no frame
     */
    public HandleField(RestDrawing rest, PointGraph graph, int frames, HandleSettings settings) {
        if (frames < 1) {
            throw new IllegalArgumentException("a field needs at least one frame: " + frames);
        }
        this.frameBasis = basis(settings.harmonics(), frames, frames);
        this.keyframeBasis = basis(settings.harmonics(), frames + 1, frames);
        this.pivot = Pivot.of(rest.center());
        this.handles = new HandleBranch(
                rest, new Skin(rest, graph, settings.handles(), settings.reach()), settings.harmonics());
        this.affine = new AffineBranch(settings.harmonics(), pivot, rest);
        this.latest = motion(frameBasis);
    }

    /** Returns a copy of all parameters: those of the handles, then those of the affine. */
    public double[] parameters() {
        return joined(handles.parameters(), affine.parameters());
    }

    /**
     * Replaces all parameters, for instance by those of an earlier {@link #parameters}.
     *
     * @throws IllegalArgumentException if there are more or fewer than this field has
     */
    public void restore(double[] parameters) {
        int split = handles.parameters().length;
        if (parameters.length != split + affine.parameters().length) {
            throw new IllegalArgumentException(
                    "expected " + (split + affine.parameters().length) + " parameters, found " + parameters.length);
        }
        System.arraycopy(parameters, 0, handles.parameters(), 0, split);
        System.arraycopy(parameters, split, affine.parameters(), 0, affine.parameters().length);
        latest = motion(frameBasis);
    }

    /**
     * Returns the gradient by {@link #parameters}, for the latest {@link #move}; arguments as for {@link #descend}.
     */
    public double[] gradient(double[] movedGradient, double[] localGradient) {
        Gradient gradient = backward(movedGradient, localGradient);
        return joined(gradient.handles, gradient.affine);
    }

    /** Makes the affine motion that of {@code motion}; local motion stays as it is. */
    public void start(SimpleMotion motion) {
        affine.start(motion);
        latest = motion(frameBasis);
    }

    /**
     * Sets every periodic coefficient of the handles to {@code size} times a draw of {@code gaussian}: a small restless
     * motion, from which small quick parts find theirs where from rest they would stay stuck.
     */
    public void stir(DoubleSupplier gaussian, double size) {
        handles.stir(gaussian, size);
        latest = motion(frameBasis);
    }

    @Override
    public FieldMotion move() {
        latest = motion(frameBasis);
        // The receiver may write into its arrays; backward needs the local points as they were.
        return new FieldMotion(latest.local().clone(), latest.moved(), latest.affine());
    }

    @Override
    public FieldMotion keyframes() {
        return motion(keyframeBasis);
    }

    @Override
    public double[] pivot() {
        return pivot.toArray();
    }

    @Override
    public void descend(double[] movedGradient, double[] localGradient, LearningRates rates) {
        Gradient gradient = backward(movedGradient, localGradient);
        affine.step(gradient.affine, rates.affine());
        handles.step(gradient.handles, rates.local());
    }

    @Override
    public void addToMean() {
        double[] parameters = parameters();
        sum = sum.length == 0 ? new double[parameters.length] : sum;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += parameters[i];
        }
        summed++;
    }

    @Override
    public void settle() {
        if (summed > 0) {
            int count = summed;
            restore(Arrays.stream(sum).map(total -> total / count).toArray());
        }
    }

    @Override
    public void close() {}

    /** Returns the gradient by all parameters, for the latest motion. */
    Gradient backward(double[] movedGradient, double[] localGradient) {
        double[] atLocal = localGradient.clone();
        double[] byAffine = affine.backward(frameBasis, latest.affine(), latest.local(), movedGradient, atLocal);
        return new Gradient(handles.backward(frameBasis, atLocal), byAffine);
    }

    HandleBranch handles() {
        return handles;
    }

    AffineBranch affine() {
        return affine;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private FieldMotion motion(FourierBasis basis) {
        double[] local = handles.apply(basis);
        double[] moved = new double[local.length];
        List<AffineParts> parts = affine.parts(basis);
        affine.apply(parts, local, moved);
        return new FieldMotion(local, moved, parts);
    }

    private static FourierBasis basis(int harmonics, int count, int frames) {
        return new FourierBasis(
                harmonics,
                IntStream.range(0, count).mapToDouble(f -> (double) f / frames).toArray());
    }

    /** The gradient by the parameters of each branch. */
    static final class Gradient {
        final double[] handles;
        final double[] affine;

        Gradient(double[] handles, double[] affine) {
            this.handles = handles;
            this.affine = affine;
        }
    }
}
