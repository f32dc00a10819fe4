package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Outline;
import dev.livestroke.raster.coverage.Polygon;
import dev.livestroke.raster.coverage.WindingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns paths into polygons, one mark after another, and takes the derivative by the polygon's vertices back to the
 * control points. Keeps everything in between; clear it before the next picture.
 */
public final class Outliner {

    /** How far an outline may stray from the true one, px. */
    static final double TOLERANCE_PX = 0.02;

    /** The same for a line in dashes: their places hang on its length. */
    private static final double DASHED_TOLERANCE_PX = 0.01;

    /** A segment shorter than this, px, has no direction. */
    private static final double POINT = 1e-6;

    private final Polygon polygon = new Polygon();
    private final Nodes nodes = new Nodes();
    private final OutlineVertices vertices = new OutlineVertices(nodes, polygon);
    private final OutlineParts parts = new OutlineParts(polygon);
    private final StrokeOutline stroke = new StrokeOutline(nodes, polygon, vertices, parts);
    private final FillContour contour = new FillContour(polygon, parts);
    private final Dasher dasher = new Dasher(nodes);
    private final Flattener flattener = new Flattener();
    private final Chain chain = new Chain();
    private final double[] controls = new double[8];
    private final List<Mark> marks = new ArrayList<>();
    private int markCount;
    private Mark mark = new Mark();
    private final Consumer<Chain> drawChain = this::draw;
    private Pen pen = Pen.ROUND;
    private double polygonLength;
    private int firstEdge;

    /** What belongs to a mark: its source, and where its nodes, vertices, edges and dashes begin. */
    private static final class Mark {
        private Curves curves = new Curves(List.of(new Curves.Subpath(List.of(0, 0, 0, 0), false)));
        private double h;
        private int node;
        private int vertex;
        private int dash;
        private int endNode;
        private int endVertex;
        private int endDash;
        private final Outline outline = new Outline();

        private void copy(Mark other) {
            curves = other.curves;
            h = other.h;
            node = other.node;
            vertex = other.vertex;
            dash = other.dash;
            endNode = other.endNode;
            endVertex = other.endVertex;
            endDash = other.endDash;
            outline.copy(other.outline);
        }
    }

    /** Forgets all marks. */
    public void clear() {
        polygon.clear();
        nodes.clear();
        dasher.clear();
        markCount = 0;
    }

    /** Becomes like another outliner, to go on with marks of its own. */
    public void copy(Outliner other) {
        polygon.copy(other.polygon);
        nodes.copy(other.nodes);
        vertices.copy(other.vertices, other.polygon.vertexCount());
        dasher.copy(other.dasher);
        markCount = 0;
        for (int index = 0; index < other.markCount; index++) {
            addMark().copy(other.marks.get(index));
        }
    }

    private Mark addMark() {
        if (markCount == marks.size()) {
            marks.add(new Mark());
        }
        return marks.get(markCount++);
    }

    /** Sets what {@link #pull} takes back to 0, before the polygon gets its gradient. */
    public void clearGradient() {
        polygon.clearGradient();
        nodes.clearGradient();
    }

    /** Returns the polygon of all marks. */
    public Polygon polygon() {
        return polygon;
    }

    /** Returns the outline of a mark; valid until {@link #clear}. */
    public Outline outline(int index) {
        return marks.get(index).outline;
    }

    /**
     * Adds the inside of a path as the next mark. Open subpaths are closed by a straight line.
     *
     * @param points control points, px; the first at {@code offset}
     */
    public void fill(Curves curves, WindingRule rule, double[] points, int offset, View view) {
        begin(curves, 0);
        parts.begin();
        contour.begin();
        for (int subpath = 0; subpath < curves.subpathCount(); subpath++) {
            int first = -1;
            int last = -1;
            for (int segment = curves.firstSegment(subpath); segment < curves.endSegment(subpath); segment++) {
                load(curves, segment, points, offset);
                if (first < 0) {
                    first = fillVertex(segment, 0);
                    last = first;
                    contour.start(first);
                }
                flattener.start(controls, view, 0, TOLERANCE_PX, false, -1);
                boolean lastSegment = curves.isClosed(subpath) && segment + 1 == curves.endSegment(subpath);
                while (flattener.next()) {
                    boolean closes = lastSegment && flattener.endT() == 1;
                    int next = closes ? first : fillVertex(segment, flattener.endT());
                    contour.goTo(next);
                    last = next;
                }
            }
            if (last != first) {
                contour.goTo(first);
            }
            contour.close();
        }
        end(rule, contour.sign(), parts.ring());
    }

    /**
     * Adds a stroked path as the next mark.
     *
     * @param width px, above 0
     * @param points control points, px; the first at {@code offset}
     */
    public void stroke(Curves curves, Pen pen, double width, double[] points, int offset, View view) {
        begin(curves, width / 2);
        parts.begin();
        this.pen = pen;
        dasher.begin(curves, points, offset);
        for (int subpath = 0; subpath < curves.subpathCount(); subpath++) {
            trace(curves, subpath, points, offset, view);
            if (chain.size == 0) {
                load(curves, curves.firstSegment(subpath), points, offset);
                int dot = nodes.addPoint(controls, 4 * curves.firstSegment(subpath), 0);
                stroke.addDot(dot, pen, mark.h, TOLERANCE_PX);
            } else if (pen.dashes().isEmpty()) {
                draw(chain);
            } else {
                dasher.cut(chain, pen, drawChain);
            }
        }
        end(WindingRule.NONZERO, 1, parts.ring());
    }

    /**
     * Adds dLoss/dcontrol points of a mark, [P, 2], and returns dLoss/dwidth; the polygon has its gradient.
     *
     * @param points the control points that were drawn
     */
    public double pull(int index, double[] points, int offset, double[] pointsGradient) {
        Mark pulled = marks.get(index);
        double byH = vertices.pull(pulled.vertex, pulled.endVertex, pulled.h);
        if (pulled.endDash > pulled.dash) {
            dasher.begin(pulled.curves, points, offset);
            dasher.pull(pulled.dash, pulled.endDash);
        }
        nodes.pull(pulled.node, pulled.endNode, pulled.curves, pointsGradient);
        return byH / 2;
    }

    private void draw(Chain line) {
        stroke.add(line, pen, mark.h, TOLERANCE_PX);
    }

    /** Fills the chain with the nodes of a subpath; it stays empty if the subpath has no length. */
    private void trace(Curves curves, int subpath, double[] points, int offset, View view) {
        chain.clear();
        chain.closed = curves.isClosed(subpath);
        boolean dashed = !pen.dashes().isEmpty();
        double reach = dashed ? Double.MAX_VALUE : 2 * mark.h * pen.reach();
        double tolerance = dashed ? DASHED_TOLERANCE_PX : TOLERANCE_PX;
        double leastCosine = Math.max(0, 1 - 4 * TOLERANCE_PX / Math.max(mark.h, TOLERANCE_PX));
        for (int segment = curves.firstSegment(subpath); segment < curves.endSegment(subpath); segment++) {
            load(curves, segment, points, offset);
            if (polygonLength <= POINT) {
                continue;
            }
            chain.add(nodes.add(controls, 4 * segment, 0, polygonLength, false), Chain.Link.CORNER, 0);
            flattener.start(controls, view, reach, tolerance, dashed, leastCosine);
            while (flattener.next()) {
                int node = nodes.add(controls, 4 * segment, flattener.endT(), polygonLength, true);
                chain.add(node, flattener.isSharpTurn() ? Chain.Link.TURN : Chain.Link.PIECE, flattener.length());
                if (nodes.derivative[node] == 2 && flattener.endT() < 1) { // a cusp: the curve turns back
                    chain.add(
                            nodes.add(controls, 4 * segment, flattener.endT(), polygonLength, false),
                            Chain.Link.TURN,
                            0);
                }
            }
        }
    }

    private int fillVertex(int segment, double t) {
        return vertices.addBeside(nodes.addPoint(controls, 4 * segment, t), 0, 0);
    }

    private void load(Curves curves, int segment, double[] points, int offset) {
        polygonLength = 0;
        for (int i = 0; i < 4; i++) {
            int at = offset + 2 * curves.controlPoint(segment, i);
            controls[2 * i] = points[at];
            controls[2 * i + 1] = points[at + 1];
            if (i > 0) {
                double dx = controls[2 * i] - controls[2 * i - 2];
                double dy = controls[2 * i + 1] - controls[2 * i - 1];
                polygonLength += Math.sqrt(dx * dx + dy * dy);
            }
        }
    }

    private void begin(Curves curves, double h) {
        mark = addMark();
        mark.curves = curves;
        mark.h = h;
        mark.node = nodes.size;
        polygon.beginOutline();
        mark.vertex = polygon.vertexCount();
        firstEdge = polygon.edgeCount();
        mark.dash = dasher.size();
    }

    private void end(WindingRule rule, int sign, int ring) {
        mark.endNode = nodes.size;
        mark.endVertex = polygon.vertexCount();
        mark.outline.set(firstEdge, polygon.edgeCount(), rule, sign, ring);
        mark.endDash = dasher.size();
    }
}
