package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A field that adds to a {@link BaseMotion} and keeps to {@link Restraint}s: what it shows keeps to them exactly, whatever
 * the parameters are, and the search sees only such motion.
 */
public final class DirectedField implements MotionField {

    private final MotionField inner;
    private final Pivot pivot;
    private final BaseMotion base;
    private final Clock clock;
    private final boolean hasBase;
    private final List<Restraint> restraints;

    /** What each restraint was given in the latest move. */
    private List<double[]> given = List.of();

    private DirectedField(MotionField inner, Pivot pivot, BaseMotion base, Clock clock, List<Restraint> restraints) {
        this.inner = inner;
        this.pivot = pivot;
        this.base = base;
        this.clock = clock;
        this.hasBase = !base.isRest();
        this.restraints = List.copyOf(restraints);
    }

    /**
     * Returns {@code inner} directed by a base motion, as far as clock and mount allow it, and by restraints; closing it
     * closes {@code inner}.
     *
     * @param restraints in the order in which they are applied; what comes later holds exactly
     */
    public static DirectedField of(
            MotionField inner,
            RestDrawing rest,
            Clock clock,
            Mount mount,
            BaseMotion base,
            List<Restraint> restraints) {
        return new DirectedField(inner, mount.pivot(), base.fitted(rest, clock, mount), clock, restraints);
    }

    /** Returns the field that is directed. */
    public MotionField inner() {
        return inner;
    }

    @Override
    public FieldMotion move() {
        List<double[]> inputs = new ArrayList<>();
        FieldMotion motion = directed(inner.move(), base, AffineShare.ALL, inputs);
        given = inputs;
        return motion;
    }

    @Override
    public FieldMotion keyframes(double strength) {
        return keyframes(strength, AffineShare.ALL);
    }

    /** Returns {@link #keyframes(double)} with {@code share} of the affine motion; restraints hold at any share. */
    public FieldMotion keyframes(double strength, AffineShare share) {
        return directed(inner.keyframes(strength), base.over(clock).times(strength), share, new ArrayList<>());
    }

    @Override
    public double[] pivot() {
        return inner.pivot();
    }

    @Override
    public void descend(FieldGradient gradient, LearningRates rates) {
        double[] local = gradient.local().clone();
        for (int i = restraints.size() - 1; i >= 0; i--) {
            restraints.get(i).pullBack(local, given.get(i), gradient.maps().size());
        }
        inner.descend(new FieldGradient(hasBase ? throughBase(gradient.maps()) : gradient.maps(), local), rates);
    }

    @Override
    public void addToMean() {
        inner.addToMean();
    }

    @Override
    public void settle() {
        inner.settle();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        inner.save(out);
    }

    @Override
    public void load(DataInput in) throws IOException {
        inner.load(in);
    }

    @Override
    public void close() {
        inner.close();
    }

    private FieldMotion directed(FieldMotion found, BaseMotion by, AffineShare share, List<double[]> inputs) {
        if (!hasBase && restraints.isEmpty()) {
            return found.shown(share);
        }
        double[] local = found.local();
        List<AffineParts> affine = found.affine();
        if (hasBase) {
            for (int i = 0; i < local.length; i++) {
                local[i] += by.displacement(i);
            }
            affine = afterBase(affine, by);
        }
        affine = share.of(affine);
        for (Restraint restraint : restraints) {
            inputs.add(local.clone());
            restraint.apply(local, affine);
        }
        return FieldMotion.of(local, affine, pivot);
    }

    /** Returns the field's maps after the base's. */
    private static List<AffineParts> afterBase(List<AffineParts> own, BaseMotion base) {
        List<AffineParts> all = new ArrayList<>(own.size());
        for (int moment = 0; moment < own.size(); moment++) {
            AffineParts first = base.affine(moment);
            AffineParts then = own.get(moment);
            if (first.equals(AffineParts.REST) || then.equals(AffineParts.REST)) {
                all.add(first.equals(AffineParts.REST) ? then : first);
                continue;
            }
            LinearMap map = LinearMap.of(then);
            all.add(map.times(LinearMap.of(first))
                    .parts(
                            then.translateX() + map.xx() * first.translateX() + map.xy() * first.translateY(),
                            then.translateY() + map.yx() * first.translateX() + map.yy() * first.translateY(),
                            first.rotation() + then.rotation()));
        }
        return all;
    }

    /** Returns the derivative by the field's own maps M, given that by M B and the translation t + M s, s of the base. */
    private List<MapGradient> throughBase(List<MapGradient> maps) {
        List<MapGradient> own = new ArrayList<>(maps.size());
        for (int moment = 0; moment < maps.size(); moment++) {
            MapGradient g = maps.get(moment);
            AffineParts first = base.affine(moment);
            LinearMap b = LinearMap.of(first);
            LinearMap byLinear = g.linear().times(b.transposed());
            own.add(new MapGradient(
                    new LinearMap(
                            byLinear.xx() + g.x() * first.translateX(),
                            byLinear.xy() + g.x() * first.translateY(),
                            byLinear.yx() + g.y() * first.translateX(),
                            byLinear.yy() + g.y() * first.translateY()),
                    g.x(),
                    g.y()));
        }
        return own;
    }
}
