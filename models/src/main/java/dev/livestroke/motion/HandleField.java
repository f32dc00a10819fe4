package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * The default field: skinning handles carry the local motion, one Fourier affine the motion of the whole. Strokes keep
 * their shape where a free network per point would crumple them, and loops close exactly. All in closed form.
 */
public final class HandleField implements MotionField {

    private static final double BOUNCE_HEIGHT = 0.24;
    private static final double LEAST_HEIGHT = 0.06;

    private final FourierBasis frameBasis;
    private final FourierBasis keyframeBasis;
    private final Pivot pivot;
    private final HandleBranch handles;
    private final AffineBranch affine;
    private FieldMotion latest;
    private final double[] sum;
    private int summed;

    /**
     * Places the handles on a drawing that may move in every way and repeats.
     *
     * @param frames how many frames are optimised, at least 1; from {@code 2 harmonics + 1} on, every parameter moves some
     *     frame of its own
     * @throws IllegalArgumentException if there is no frame
     */
    public HandleField(RestDrawing rest, PointGraph graph, int frames, HandleSettings settings) {
        this(rest, graph, frames, settings, Clock.LOOP, Mount.free(rest));
    }

    /**
     * Places the handles.
     *
     * @param frames how many frames are optimised, at least 1
     * @throws IllegalArgumentException if there is no frame
     */
    public HandleField(
            RestDrawing rest, PointGraph graph, int frames, HandleSettings settings, Clock clock, Mount mount) {
        if (frames < 1) {
            throw new IllegalArgumentException("a field needs at least one frame: " + frames);
        }
        this.frameBasis = basis(settings.harmonics(), frames, frames, clock.there());
        this.keyframeBasis = basis(settings.harmonics(), frames + 1, frames, clock);
        this.pivot = mount.pivot();
        this.handles =
                new HandleBranch(rest, new Skin(rest, graph, settings.handles(), settings.reach()), frameBasis.size());
        this.affine = new AffineBranch(settings.harmonics(), mount, clock, rest);
        this.sum = new double[parameters().length];
        this.latest = motion(frameBasis, 1);
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
        latest = motion(frameBasis, 1);
    }

    /** Returns the gradient by {@link #parameters}, given that by the latest {@link #move}. */
    public double[] gradient(FieldGradient gradient) {
        return joined(handlesGradient(gradient), affineGradient(gradient));
    }

    /** Makes the affine motion that of {@code motion}; local motion stays as it is. */
    public void start(SimpleMotion motion) {
        start(motion, BOUNCE_HEIGHT);
    }

    /**
     * Makes the affine motion that of {@code motion}; local motion stays as it is.
     *
     * @param room above the drawing, in canvas units: what starts outside its bounds is thrown back too far
     */
    public void start(SimpleMotion motion, double room) {
        affine.start(motion, Math.max(LEAST_HEIGHT, Math.min(BOUNCE_HEIGHT, room)));
        latest = motion(frameBasis, 1);
    }

    /**
     * Sets every periodic coefficient of the handles to {@code size} times a draw of {@code gaussian}: a small restless
     * motion, from which small quick parts find theirs where from rest they would stay stuck.
     */
    public void stir(DoubleSupplier gaussian, double size) {
        handles.stir(gaussian, size, frameBasis.harmonics());
        latest = motion(frameBasis, 1);
    }

    /** Lets {@code mechanisms} move by their laws from now on, and no others. */
    public void drive(List<Mechanism> mechanisms) {
        handles.drive(mechanisms);
        latest = motion(frameBasis, 1);
    }

    /** Returns the drawing at rest but for what moves by laws, [frames, points, 2]. */
    public double[] unmoved() {
        return handles.unmoved(frameBasis);
    }

    /** Returns what moves by laws. */
    public List<Mechanism> mechanisms() {
        return handles.mechanisms();
    }

    @Override
    public FieldMotion move() {
        latest = motion(frameBasis, 1);
        return latest.copy(); // the receiver may write into its arrays
    }

    @Override
    public FieldMotion keyframes(double strength) {
        return motion(keyframeBasis, strength);
    }

    @Override
    public double[] pivot() {
        return pivot.toArray();
    }

    @Override
    public void descend(FieldGradient gradient, LearningRates rates) {
        affine.step(affineGradient(gradient), rates.affine());
        handles.step(handlesGradient(gradient), rates.local());
    }

    @Override
    public void addToMean() {
        double[] parameters = parameters();
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
    public void save(DataOutput out) throws IOException {
        handles.save(out);
        affine.save(out);
        Numbers.write(sum, out);
        out.writeInt(summed);
    }

    @Override
    public void load(DataInput in) throws IOException {
        handles.load(in);
        affine.load(in);
        Numbers.read(sum, in);
        summed = in.readInt();
        latest = motion(frameBasis, 1);
    }

    @Override
    public void close() {}

    double[] handlesGradient(FieldGradient gradient) {
        return handles.backward(frameBasis, gradient.local());
    }

    double[] affineGradient(FieldGradient gradient) {
        return affine.backward(frameBasis, latest.affine(), gradient.maps());
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

    private FieldMotion motion(FourierBasis basis, double strength) {
        return FieldMotion.of(handles.apply(basis, strength), affine.parts(basis, strength), pivot);
    }

    private static FourierBasis basis(int harmonics, int count, int frames, Clock clock) {
        return new FourierBasis(
                harmonics,
                IntStream.range(0, count).mapToDouble(f -> (double) f / frames).toArray(),
                clock);
    }
}
