package dev.livestroke.motion;

import java.util.List;

/**
 * Places that stay where they were drawn, at every moment. With displacement d, places C and their {@link Falloff} G:
 *
 * <pre>d' = d - G C d, so that C d' = 0</pre>
 *
 * <p>This holds for the local motion; the affine motion has to leave the places alone by itself ({@link Mount}).
 */
public final class Pins implements Restraint {

    private final double[] rest;
    private final List<Place> places;
    private final Falloff falloff;

    /** @param places at least one */
    public Pins(RestDrawing rest, PointGraph graph, List<Place> places) {
        this.rest = rest.points();
        this.places = List.copyOf(places);
        this.falloff = new Falloff(graph, rest.pointCount(), places, Falloff.RADIUS);
    }

    @Override
    public void apply(double[] local, List<AffineParts> affine) {
        for (int from = 0; from < local.length; from += rest.length) {
            for (int axis = 0; axis < 2; axis++) {
                double[] away = new double[places.size()];
                for (int s = 0; s < away.length; s++) {
                    away[s] =
                            places.get(s).of(local, from, axis) - places.get(s).of(rest, 0, axis);
                }
                for (int p = 0; p < falloff.points(); p++) {
                    for (int s = 0; s < away.length; s++) {
                        local[from + 2 * p + axis] -= falloff.at(p, s) * away[s];
                    }
                }
            }
        }
    }

    @Override
    public void pullBack(double[] gradient, double[] given, int moments) {
        for (int from = 0; from < gradient.length; from += rest.length) {
            for (int axis = 0; axis < 2; axis++) {
                double[] byAway = new double[places.size()];
                for (int p = 0; p < falloff.points(); p++) {
                    for (int s = 0; s < byAway.length; s++) {
                        byAway[s] -= falloff.at(p, s) * gradient[from + 2 * p + axis];
                    }
                }
                for (int s = 0; s < byAway.length; s++) {
                    places.get(s).spread(byAway[s], gradient, from, axis);
                }
            }
        }
    }
}
