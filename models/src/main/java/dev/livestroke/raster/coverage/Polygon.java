package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * Vertices, px, and directed edges between them that make closed contours; kept for the way back, together with the
 * derivative by each vertex. Grows as needed and is filled again and again.
 *
 * <p>Each vertex of an outline is moved down by its own tiny bit, less than {@value #TILT} px, so that no edge is exactly horizontal and
 * none lies exactly between two rows. Horizontal edges, which bound an area like any other, then need no care of their own.
 */
public final class Polygon {

    /** The part of edges that may cross anything. */
    public static final int TANGLED = -1;

    /** The part of edges that may cross anything and count twice. */
    private static final int TANGLED_TWICE = -2;

    private static final double TILT = 1e-6;
    private static final double GOLDEN = 0.6180339887498949;
    private static final int FIRST_CAPACITY = 64;

    private double[] x = new double[FIRST_CAPACITY];
    private double[] y = new double[FIRST_CAPACITY];
    private double[] byX = new double[FIRST_CAPACITY];
    private double[] byY = new double[FIRST_CAPACITY];
    private int vertices;
    private int firstVertex;

    private int[] from = new int[FIRST_CAPACITY];
    private int[] to = new int[FIRST_CAPACITY];
    private int[] parts = new int[FIRST_CAPACITY];
    private int edges;
    private int part;

    /** Forgets all vertices and edges. */
    public void clear() {
        vertices = 0;
        edges = 0;
    }

    /** Becomes like another polygon, but for its gradient. */
    public void copy(Polygon other) {
        vertices = other.vertices;
        x = Kept.copy(other.x, vertices, x);
        y = Kept.copy(other.y, vertices, y);
        byX = byX.length < x.length ? new double[x.length] : byX;
        byY = byY.length < y.length ? new double[y.length] : byY;
        edges = other.edges;
        from = Kept.copy(other.from, edges, from);
        to = Kept.copy(other.to, edges, to);
        parts = Kept.copy(other.parts, edges, parts);
    }

    /** Begins an outline: its vertices and edges do not depend on those before. */
    public void beginOutline() {
        firstVertex = vertices;
    }

    /** Adds a vertex and returns its index. */
    public int addVertex(double vertexX, double vertexY) {
        if (vertices == x.length) {
            growVertices();
        }
        double share = (vertices - firstVertex) * GOLDEN;
        x[vertices] = vertexX;
        y[vertices] = vertexY + TILT * (share - Math.floor(share));
        return vertices++;
    }

    /**
     * Says which part of an outline the edges to come belong to, 0 or more or {@link #TANGLED}. Two edges of one part, or of
     * parts whose numbers differ by 1, do not cross each other, and neither do the areas beside them overlap.
     */
    public void beginPart(int number) {
        part = number;
    }

    /** Adds the edge between two vertices. */
    public void addEdge(int start, int end) {
        if (edges == from.length) {
            growEdges();
        }
        from[edges] = start;
        to[edges] = end;
        parts[edges] = part;
        edges++;
    }

    /** Adds an edge of {@link #TANGLED} that counts as two in the same place. */
    public void addEdgeTwice(int start, int end) {
        addEdge(start, end);
        parts[edges - 1] = TANGLED_TWICE;
    }

    /** Adds the triangle of three vertices, turned as outlines of strokes are: from y to x. */
    public void addTriangle(int a, int b, int c) {
        double area = (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]);
        addEdge(a, area < 0 ? b : c);
        addEdge(area < 0 ? b : c, area < 0 ? c : b);
        addEdge(area < 0 ? c : b, a);
    }

    /** Returns how many vertices there are. */
    public int vertexCount() {
        return vertices;
    }

    /** Returns how many edges there are. */
    public int edgeCount() {
        return edges;
    }

    /** Returns the x of a vertex, px. */
    public double x(int vertex) {
        return x[vertex];
    }

    /** Returns the y of a vertex, px. */
    public double y(int vertex) {
        return y[vertex];
    }

    /** Returns the vertex at which an edge starts. */
    public int from(int edge) {
        return from[edge];
    }

    /** Returns the vertex at which an edge ends. */
    public int to(int edge) {
        return to[edge];
    }

    /** Returns the part of an edge that is not tangled. */
    int part(int edge) {
        return parts[edge];
    }

    boolean isTangled(int edge) {
        return parts[edge] < 0;
    }

    /** Returns how often an edge counts. */
    int times(int edge) {
        return parts[edge] == TANGLED_TWICE ? 2 : 1;
    }

    /** Returns dLoss/dx of a vertex. */
    public double byX(int vertex) {
        return byX[vertex];
    }

    /** Returns dLoss/dy of a vertex. */
    public double byY(int vertex) {
        return byY[vertex];
    }

    void addGradient(int vertex, double gradientX, double gradientY) {
        byX[vertex] += gradientX;
        byY[vertex] += gradientY;
    }

    /** Sets the derivative by every vertex to 0. */
    public void clearGradient() {
        Arrays.fill(byX, 0, vertices, 0);
        Arrays.fill(byY, 0, vertices, 0);
    }

    private void growVertices() {
        int capacity = 2 * vertices;
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        byX = Arrays.copyOf(byX, capacity);
        byY = Arrays.copyOf(byY, capacity);
    }

    private void growEdges() {
        from = Arrays.copyOf(from, 2 * edges);
        to = Arrays.copyOf(to, 2 * edges);
        parts = Arrays.copyOf(parts, 2 * edges);
    }
}
