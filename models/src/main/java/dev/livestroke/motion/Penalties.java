package dev.livestroke.motion;

import java.util.List;

/**
 * What a motion must not do, as energies on points with their gradients.
 *
 * <p><b>Rigidity</b>, on local motion: {@code sum over frames and ties of w (|q_i - q_j| - |p_i - p_j|)^2}, so that
 * edges and neighbours keep their relation; p is the point at rest or where a {@link Mechanism} alone takes it.
 * <b>Drift</b>, on local motion: {@code frames times the sum over points of the squared distance between a point's mean
 * place and its rest}, so that the drawing moves about its pose and not away from it; for a point of a mechanism, a
 * hundred times the sum over frames of its squared distance from where that alone takes it. <b>Canvas</b>, on the final
 * points: {@code sum of the squared distance outside the bounds}. Each is scaled to what it is for a drawing of 64 points,
 * so that the balance with the prior does not depend on how finely a drawing is cut into segments.
 */
public final class Penalties {

    /**
     * Sum of w length^2 over the ties of a typical drawing: the mean, 2.23, of the seven drawings of plain strokes that the
     * paper's authors published (six of 16 cubics, one of 13), each with its control points fitted to 0.62 of the canvas.
     * For such a drawing the weight is just what multiplies the energy above.
     */
    private static final double TYPICAL_TIES = 2.2;

    /** How much more it costs to leave a mechanism's way than to drift: a wheel's hub should hold, a leg its gait. */
    private static final double STAY = 100;

    /** How near to the edge of the prior's canvas points may come, in canvas units from its middle. */
    public static final double EDGE = 0.47;

    /** How many points a typical drawing has: 16 strokes of four. */
    public static final double TYPICAL_POINTS = 64;

    private final List<PointGraph.Edge> edges;
    private final int[] ownerOf;
    private final double[] unmoved;
    private final Bounds bounds;
    private final double[] restPoints;
    private final double rigidity;
    private final double drift;
    private final double barrier;

    /** Where the points should stay, in canvas units. */
    public record Bounds(double left, double top, double right, double bottom) {

        private static final double ROUNDING = 1e-9;

        /** Returns whether a point is within, up to rounding. */
        public boolean holds(double x, double y) {
            return x >= left - ROUNDING && x <= right + ROUNDING && y >= top - ROUNDING && y <= bottom + ROUNDING;
        }
    }

    /** How much each penalty counts against the prior's gradient, which has norm 1 for a typical drawing. */
    public record Weights(double rigidity, double drift, double barrier) {

        /**
         * What gave the best motion in the studies told in ARCHITECTURE.md and docs/quality.md. The barrier is stiff because a
         * drawing that nearly fills its canvas has no margin for a soft one.
         */
        public static final Weights DEFAULT = new Weights(3, 0.1, 20);

        /** How much less rigidity counts at a distortion of 1. */
        private static final double RUBBER = 1.0 / 30;

        /**
         * Returns these weights for a distortion d, 0 to 1: rigidity is multiplied by {@code (1/30)^(2 d - 1)}, so that it
         * counts thirty times as much where d is 0 and a thirtieth where it is 1.
         */
        public Weights loosened(double distortion) {
            return new Weights(rigidity * Math.pow(RUBBER, 2 * distortion - 1), drift, barrier);
        }
    }

    /** Scales {@code weights} to a drawing in which nothing moves by laws. */
    public Penalties(RestDrawing rest, PointGraph graph, Bounds bounds, Weights weights) {
        this(rest, graph, List.of(), new double[0], bounds, weights);
    }

    /**
     * Scales {@code weights} to the drawing.
     *
     * @param mechanisms what moves by laws: loose ones are free of ties to all else
     * @param unmoved the drawing at rest but for what mechanisms move, [frames, points, 2]; empty if there are none
     */
    public Penalties(
            RestDrawing rest,
            PointGraph graph,
            List<Mechanism> mechanisms,
            double[] unmoved,
            Bounds bounds,
            Weights weights) {
        this.unmoved = unmoved.clone();
        this.ownerOf = Mechanism.owners(mechanisms, rest.pointCount());
        this.edges = graph.edges().stream()
                .filter(edge -> ownerOf[edge.a()] == ownerOf[edge.b()]
                        || !(isLoose(mechanisms, edge.a()) || isLoose(mechanisms, edge.b())))
                .toList();
        this.bounds = bounds;
        double ties = graph.edges().stream()
                .mapToDouble(edge -> edge.weight() * edge.length() * edge.length())
                .sum();
        this.restPoints = rest.points();
        this.rigidity = weights.rigidity * TYPICAL_TIES / Math.max(ties, 1e-9);
        this.drift = weights.drift * TYPICAL_POINTS / rest.pointCount();
        this.barrier = weights.barrier * TYPICAL_POINTS / rest.pointCount();
    }

    /** Returns the rigidity energy of {@code local} [frames, points, 2] and adds its gradient. */
    public double addRigidity(double[] local, int frames, double[] gradient) {
        int points = local.length / frames / 2;
        double energy = 0;
        for (int frame = 0; frame < frames; frame++) {
            for (PointGraph.Edge edge : edges) {
                int a = (frame * points + edge.a()) * 2;
                int b = (frame * points + edge.b()) * 2;
                double x = local[a] - local[b];
                double y = local[a + 1] - local[b + 1];
                double length = softened(x * x + y * y);
                double stretch = length - restLength(edge, a, b);
                double weight = rigidity * edge.weight();
                energy += weight * stretch * stretch;
                double pull = 2 * weight * stretch / length;
                gradient[a] += pull * x;
                gradient[a + 1] += pull * y;
                gradient[b] -= pull * x;
                gradient[b + 1] -= pull * y;
            }
        }
        return energy;
    }

    /** Returns the drift energy of {@code local} [frames, points, 2] and adds its gradient. */
    public double addDrift(double[] local, int frames, double[] gradient) {
        double energy = 0;
        int perFrame = local.length / frames;
        for (int i = 0; i < perFrame; i++) {
            if (ownerOf[i / 2] != 0) {
                energy += addStay(local, i, perFrame, gradient);
                continue;
            }
            double mean = 0;
            for (int j = i; j < local.length; j += perFrame) {
                mean += local[j] / frames;
            }
            double away = mean - restPoints[i];
            energy += drift * frames * away * away;
            for (int j = i; j < local.length; j += perFrame) {
                gradient[j] += 2 * drift * away;
            }
        }
        return energy;
    }

    /** What a mechanism moves stays on its way, frame by frame. */
    private double addStay(double[] local, int first, int perFrame, double[] gradient) {
        double energy = 0;
        for (int i = first; i < local.length; i += perFrame) {
            double away = local[i] - unmoved[i];
            energy += STAY * drift * away * away;
            gradient[i] += 2 * STAY * drift * away;
        }
        return energy;
    }

    /** Returns the canvas energy of {@code moved} [frames, points, 2] and adds its gradient. */
    public double addBarrier(double[] moved, double[] gradient) {
        double energy = 0;
        for (int i = 0; i < moved.length; i += 2) {
            double x = outside(moved[i], bounds.left, bounds.right);
            double y = outside(moved[i + 1], bounds.top, bounds.bottom);
            energy += barrier * (x * x + y * y);
            gradient[i] += 2 * barrier * x;
            gradient[i + 1] += 2 * barrier * y;
        }
        return energy;
    }

    private boolean isLoose(List<Mechanism> mechanisms, int point) {
        return ownerOf[point] != 0 && mechanisms.get(ownerOf[point] - 1).isLoose();
    }

    /** Returns how long a tie is where nothing but mechanisms move it; {@code a} and {@code b} as in [frames, points, 2]. */
    private double restLength(PointGraph.Edge edge, int a, int b) {
        if (ownerOf[edge.a()] == 0 && ownerOf[edge.b()] == 0) {
            return softened(edge.length() * edge.length());
        }
        double x = unmoved[a] - unmoved[b];
        double y = unmoved[a + 1] - unmoved[b + 1];
        return softened(x * x + y * y);
    }

    /** Returns a length whose gradient is finite where two points meet: off by 0.00003 canvas units there. */
    private static double softened(double lengthSquared) {
        return Math.sqrt(lengthSquared + 1e-9);
    }

    /** Returns how far {@code value} is beyond the nearer end of [low, high], signed; 0 inside. */
    private static double outside(double value, double low, double high) {
        return Math.max(0, value - high) + Math.min(0, value - low);
    }
}
