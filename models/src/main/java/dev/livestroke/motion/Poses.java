package dev.livestroke.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * Places that are somewhere given at given moments. With L the local points at the moment t (interpolated as the finished
 * animation does), the affine map A there, places C, the place a that is asked for and the {@link Falloff} G:
 *
 * <pre>l'(s) = l(s) + sum over moments t of b_t(s) G (A^-1 a - C L(t))</pre>
 *
 * <p>b_t is a bump in time that is 1 at t and 0 at every other moment of a pose, and at time 0 where motion starts from
 * rest. The gradient takes the affine map of a pose's moment as given.
 */
public final class Poses implements Restraint {

    /** Deviation of a bump, as a share of the pass: two frames of sixteen. */
    private static final double WIDTH = 0.12;

    /** The largest radius of a pose's falloff, in canvas units. */
    private static final double WIDEST = 0.35;

    /** The least area scale of an affine map that is inverted. */
    private static final double LEAST_AREA = 0.05;

    private final double[] rest;
    private final Pivot pivot;
    private final int frames;
    private final Clock clock;
    private final List<Pose> poses;
    private final List<Falloff> falloffs;

    /**
     * Where places are at one moment.
     *
     * @param time share of the pass, 0 to 1
     * @param places those that are given
     * @param at where each is seen, {x, y} in canvas units, one after the other
     * @param held places that must not be touched by it
     */
    public record Pose(double time, List<Place> places, List<Double> at, List<Place> held) {

        /** @throws IllegalArgumentException if there are not two coordinates for each place */
        public Pose {
            places = List.copyOf(places);
            at = List.copyOf(at);
            held = List.copyOf(held);
            if (at.size() != 2 * places.size()) {
                throw new IllegalArgumentException(
                        "expected " + 2 * places.size() + " coordinates, found " + at.size());
            }
        }
    }

    /** @param poses at moments that differ */
    public Poses(RestDrawing rest, PointGraph graph, Mount mount, int frames, Clock clock, List<Pose> poses) {
        this.rest = rest.points();
        this.pivot = mount.pivot();
        this.frames = frames;
        this.clock = clock;
        this.poses = List.copyOf(poses);
        this.falloffs = new ArrayList<>();
        for (Pose pose : poses) {
            List<Place> all = new ArrayList<>(pose.places());
            all.addAll(pose.held());
            falloffs.add(new Falloff(graph, rest.pointCount(), all, radius(pose)));
        }
    }

    /** What is to go far takes along what is farther away, so that it is not torn off. */
    private double radius(Pose pose) {
        double way = 0;
        for (int s = 0; s < pose.places().size(); s++) {
            Place place = pose.places().get(s);
            way = Math.max(
                    way,
                    Math.hypot(
                            pose.at().get(2 * s) - place.of(rest, 0, 0),
                            pose.at().get(2 * s + 1) - place.of(rest, 0, 1)));
        }
        return Math.max(Falloff.RADIUS, Math.min(WIDEST, way));
    }

    @Override
    public void apply(double[] local, List<AffineParts> affine) {
        Bumps bumps = bumps(affine.size());
        double[][] corrections = new double[poses.size()][];
        for (int k = 0; k < corrections.length; k++) {
            corrections[k] = correction(k, bumps.reading(k), local, affine);
        }
        for (int k = 0; k < corrections.length; k++) {
            for (int moment = 0; moment < affine.size(); moment++) {
                for (int i = 0; i < rest.length; i++) {
                    local[moment * rest.length + i] += bumps.at(k, moment) * spread(k, corrections[k], i);
                }
            }
        }
    }

    @Override
    public void pullBack(double[] gradient, double[] given, int moments) {
        Bumps bumps = bumps(moments);
        double[][] byCorrection = new double[poses.size()][];
        for (int k = 0; k < byCorrection.length; k++) {
            byCorrection[k] = new double[2 * poses.get(k).places().size()];
            for (int moment = 0; moment < moments; moment++) {
                for (int i = 0; i < rest.length; i++) {
                    double g = bumps.at(k, moment) * gradient[moment * rest.length + i];
                    for (int s = 0; s < poses.get(k).places().size(); s++) {
                        byCorrection[k][2 * s + i % 2] += g * falloffs.get(k).at(i / 2, s);
                    }
                }
            }
        }
        for (int k = 0; k < byCorrection.length; k++) {
            double[] reading = bumps.reading(k);
            for (int moment = 0; moment < moments; moment++) {
                for (int i = 0; reading[moment] != 0 && i < byCorrection[k].length; i++) {
                    poses.get(k)
                            .places()
                            .get(i / 2)
                            .spread(-reading[moment] * byCorrection[k][i], gradient, moment * rest.length, i % 2);
                }
            }
        }
    }

    private double[] correction(int k, double[] reading, double[] local, List<AffineParts> affine) {
        Pose pose = poses.get(k);
        AffineParts seen = AffineParts.mix(affine, reading);
        LinearMap inverse = LinearMap.of(seen).inverse(LEAST_AREA);
        double[] correction = new double[pose.at().size()];
        for (int s = 0; s < pose.places().size(); s++) {
            double x = pose.at().get(2 * s) - pivot.x() - seen.translateX();
            double y = pose.at().get(2 * s + 1) - pivot.y() - seen.translateY();
            correction[2 * s] = inverse.xx() * x + inverse.xy() * y + pivot.x();
            correction[2 * s + 1] = inverse.yx() * x + inverse.yy() * y + pivot.y();
            for (int moment = 0; moment < reading.length; moment++) {
                for (int axis = 0; reading[moment] != 0 && axis < 2; axis++) {
                    correction[2 * s + axis] -=
                            reading[moment] * pose.places().get(s).of(local, moment * rest.length, axis);
                }
            }
        }
        return correction;
    }

    private double spread(int k, double[] correction, int i) {
        double sum = 0;
        for (int s = 0; s < correction.length / 2; s++) {
            sum += falloffs.get(k).at(i / 2, s) * correction[2 * s + i % 2];
        }
        return sum;
    }

    /** The search sees the way there alone, in the field's own time; the keyframes are of the whole pass. */
    private Bumps bumps(int moments) {
        boolean searched = moments == frames;
        double[] times = poses.stream()
                .mapToDouble(pose -> searched ? clock.at(pose.time()) : pose.time())
                .toArray();
        return new Bumps(times, WIDTH, searched ? clock.there() : clock, frames, moments);
    }
}
