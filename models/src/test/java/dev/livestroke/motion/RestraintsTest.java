package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each restraint keeps what it promises, and passes gradients back as the adjoint of what it does. */
class RestraintsTest {

    private static final int FRAMES = 8;
    private static final RestDrawing REST = Drawings.strokes(3, 5);
    private static final PointGraph GRAPH = new PointGraph(REST);
    private static final Mount MOUNT = Mount.free(REST);
    private static final int SIZE = REST.pointCount() * 2;
    private static final Place MIDDLE = new Place(List.of(0, 1, 2, 3), List.of(0.125, 0.375, 0.375, 0.125));
    private static final Place END = Place.of(7);

    private final Random random = new Random(1);

    @Test
    void pinned_places_rest_at_every_moment_and_far_points_move_as_they_did() {
        double[] local = stirred(FRAMES);
        double[] before = local.clone();
        new Pins(REST, GRAPH, List.of(MIDDLE, END)).apply(local, resting(FRAMES));

        for (int frame = 0; frame < FRAMES; frame++) {
            for (int axis = 0; axis < 2; axis++) {
                for (Place place : List.of(MIDDLE, END)) {
                    assertThat(place.of(local, frame * SIZE, axis))
                            .isCloseTo(place.of(REST.points(), 0, axis), within(1e-12));
                }
            }
        }
        int far = farthestFrom(7);
        assertThat(local[2 * far]).isCloseTo(before[2 * far], within(0.02));
    }

    @Test
    void a_wholly_pinned_stroke_rests_in_all_its_points() {
        List<Place> stroke = IntStream.range(4, 8).mapToObj(Place::of).toList();
        double[] local = stirred(FRAMES);
        new Pins(REST, GRAPH, stroke).apply(local, resting(FRAMES));
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int i = 8; i < 16; i++) {
                assertThat(local[frame * SIZE + i]).isCloseTo(REST.points()[i], within(1e-12));
            }
        }
    }

    @Test
    void at_a_share_of_1_each_stroke_keeps_all_its_distances() {
        double[] local = stirred(1);
        stiff(1).apply(local, resting(1));
        double[] rest = REST.points();
        for (int stroke = 0; stroke < 5; stroke++) {
            for (int p = 4 * stroke; p < 4 * stroke + 4; p++) {
                for (int q = 4 * stroke; q < p; q++) {
                    double moved = Math.hypot(local[2 * p] - local[2 * q], local[2 * p + 1] - local[2 * q + 1]);
                    assertThat(moved).isCloseTo(REST.distance(p, q), within(1e-12));
                }
            }
        }
        assertThat(local).isNotEqualTo(rest);
    }

    @Test
    void a_rigid_motion_is_not_changed_by_stiffness() {
        double[] rest = REST.points();
        double[] local = new double[SIZE];
        for (int i = 0; i < SIZE; i += 2) {
            local[i] = 0.8 * rest[i] - 0.6 * rest[i + 1] + 0.3;
            local[i + 1] = 0.6 * rest[i] + 0.8 * rest[i + 1] - 0.2;
        }
        double[] turned = local.clone();
        stiff(0.7).apply(turned, resting(1));
        assertThat(turned).containsExactly(local, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void poses_are_met_as_the_finished_animation_is_read_and_time_0_stays(Clock clock) {
        List<Poses.Pose> asked = poses();
        Poses poses = new Poses(REST, GRAPH, MOUNT, FRAMES, clock, asked);
        double[] local = stirred(FRAMES + 1);
        if (!clock.open()) {
            System.arraycopy(local, 0, local, FRAMES * SIZE, SIZE);
        }
        double[] first = Arrays.copyOf(local, SIZE);
        List<AffineParts> affine = affine();
        poses.apply(local, affine);

        for (Poses.Pose pose : asked) {
            double[] reading = spline(pose.time());
            AffineParts seen = AffineParts.mix(affine, reading);
            for (int s = 0; s < pose.places().size(); s++) {
                double[] at = new double[2];
                for (int moment = 0; moment <= FRAMES; moment++) {
                    for (int axis = 0; axis < 2; axis++) {
                        at[axis] += reading[moment] * pose.places().get(s).of(local, moment * SIZE, axis);
                    }
                }
                double[] moved = new double[2];
                MOUNT.pivot().apply(List.of(seen), at, moved);
                assertThat(moved[0]).isCloseTo(pose.at().get(2 * s), within(1e-9));
                assertThat(moved[1]).isCloseTo(pose.at().get(2 * s + 1), within(1e-9));
            }
        }
        if (clock.fromRest()) {
            assertThat(Arrays.copyOf(local, SIZE)).containsExactly(first, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("restraints")
    void a_gradient_passes_back_as_finite_differences_say(Restraint restraint) {
        double[] local = stirred(FRAMES);
        double[] gradient = random.doubles(local.length, -1, 1).toArray();
        List<AffineParts> affine = affine().subList(0, FRAMES);
        double[] back = gradient.clone();
        restraint.pullBack(back, local, FRAMES);
        double[] way = random.doubles(local.length, -1, 1).toArray();

        double step = 1e-5;
        double along = (dot(gradient, applied(restraint, local, way, step, affine))
                        - dot(gradient, applied(restraint, local, way, -step, affine)))
                / (2 * step);

        assertThat(dot(back, way)).isCloseTo(along, within(1e-6));
    }

    static Stream<Clock> clocks() {
        return Stream.of(
                Clock.LOOP, new Clock(true, false, false), new Clock(true, true, false), new Clock(true, true, true));
    }

    static Stream<Restraint> restraints() {
        return Stream.concat(
                Stream.of(new Pins(REST, GRAPH, List.of(MIDDLE, END)), stiff(0.6)),
                clocks().map(clock -> new Poses(REST, GRAPH, MOUNT, FRAMES, clock, poses())));
    }

    private static List<Poses.Pose> poses() {
        return List.of(
                new Poses.Pose(0.3, List.of(MIDDLE), List.of(0.2, -0.1), List.of(END)),
                new Poses.Pose(0.77, List.of(Place.of(12), Place.of(13)), List.of(0.1, 0.1, 0.2, 0.1), List.of()));
    }

    private static Stiffness stiff(double share) {
        return new Stiffness(REST, List.of(4, 8, 12, 16, 20), share);
    }

    private static List<AffineParts> affine() {
        List<AffineParts> parts = new ArrayList<>();
        for (int moment = 0; moment <= FRAMES; moment++) {
            double turn = 2 * Math.PI * (moment % FRAMES) / FRAMES;
            parts.add(new AffineParts(0.1 * Math.sin(turn), 0.05, 0.3 * Math.sin(turn), 1.2, 0.9, 0.1));
        }
        return parts;
    }

    private static List<AffineParts> resting(int moments) {
        return Collections.nCopies(moments, AffineParts.REST);
    }

    /** An oracle of its own: Hermite's form of the Catmull-Rom spline through the keyframes, periodic up to a constant. */
    private static double[] spline(double time) {
        double[] weights = new double[FRAMES + 1];
        int from = (int) Math.floor(time * FRAMES);
        double u = time * FRAMES - from;
        double h10 = u * (1 - u) * (1 - u);
        double h11 = u * u * (u - 1);
        weights[from] += (1 + 2 * u) * (1 - u) * (1 - u);
        weights[from + 1] += u * u * (3 - 2 * u);
        weights[from + 1] += h10 / 2;
        weights[from - 1] -= h10 / 2;
        if (from + 2 <= FRAMES) {
            weights[from + 2] += h11 / 2;
        } else {
            weights[1] += h11 / 2;
            weights[FRAMES] += h11 / 2;
            weights[0] -= h11 / 2;
        }
        weights[from] -= h11 / 2;
        return weights;
    }

    private static double[] applied(
            Restraint restraint, double[] local, double[] way, double step, List<AffineParts> affine) {
        double[] moved = IntStream.range(0, local.length)
                .mapToDouble(i -> local[i] + step * way[i])
                .toArray();
        restraint.apply(moved, affine);
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private double[] stirred(int moments) {
        double[] rest = REST.points();
        return DoubleStream.iterate(0, i -> i + 1)
                .limit((long) moments * SIZE)
                .map(i -> rest[(int) i % SIZE] + 0.1 * random.nextGaussian())
                .toArray();
    }

    private static int farthestFrom(int point) {
        double[] distances = GRAPH.distancesFrom(point);
        double[] others = GRAPH.distancesFrom(0);
        int far = 0;
        for (int i = 0; i < distances.length; i++) {
            if (Math.min(distances[i], others[i]) > Math.min(distances[far], others[far])) {
                far = i;
            }
        }
        return far;
    }
}
