package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Polygon;

/**
 * Draws the outline of a stroked chain of nodes.
 *
 * <p>A stroke is the union of what its pieces sweep, its joins and its caps. Each of these is a polygon that winds once in
 * the same direction, so under the nonzero rule their sum is their union. What two neighbours share is left out, and there
 * remain the two lines beside the path. Where the path turns so tightly that a line would run
 * backwards, care is taken that all parts still wind alike, or the sum would have holes ({@link #piece}).
 */
final class StrokeOutline {

    /** Largest angle, as cosine, between tangents that need no join. */
    private static final double STRAIGHT = 1 - 1e-9;

    private final Nodes nodes;
    private final Polygon polygon;
    private final OutlineVertices vertices;
    private final OutlineParts parts;
    private Pen pen = Pen.ROUND;
    private double h;
    private int capCorners;
    private int joinCorners;

    /** For each side, at index side + 1, the crossing of normals that its line has come to, or -1. */
    private final int[] crossings = {-1, -1, -1};

    // The vertices beside and on the node before and the node at hand.
    private int left;
    private int right;
    private int nextLeft;
    private int nextRight;

    StrokeOutline(Nodes nodes, Polygon polygon, OutlineVertices vertices, OutlineParts parts) {
        this.nodes = nodes;
        this.polygon = polygon;
        this.vertices = vertices;
        this.parts = parts;
    }

    /**
     * Adds the outline of a chain.
     *
     * @param halfWidth px, above 0
     * @param tolerance how far round parts may stray from the circle, px
     */
    void add(Chain chain, Pen pen, double halfWidth, double tolerance) {
        this.pen = pen;
        h = halfWidth;
        capCorners = Fan.count(halfWidth, tolerance);
        joinCorners = Fan.countWithin(halfWidth, tolerance);
        parts.beginContour();
        int first = chain.node(0);
        left = vertices.addBeside(first, h, 1);
        right = vertices.addBeside(first, h, -1);
        int firstLeft = left;
        int firstRight = right;
        if (!chain.closed) {
            cap(first, right, left, -1);
        }
        for (int i = 1; i < chain.size; i++) {
            int node = chain.node(i);
            nextLeft = vertices.addBeside(node, h, 1);
            nextRight = vertices.addBeside(node, h, -1);
            link(chain, i, i - 1);
            left = nextLeft;
            right = nextRight;
        }
        if (chain.closed) {
            nextLeft = firstLeft;
            nextRight = firstRight;
            link(chain, 0, chain.size - 1);
            settle(1, nextLeft);
            settle(-1, nextRight);
            parts.close(true);
        } else {
            settle(1, left);
            settle(-1, right);
            parts.leaveTurn();
            cap(chain.node(chain.size - 1), left, right, 1);
        }
    }

    /** Adds what a path without length looks like: a disc, a square, or nothing. */
    void addDot(int node, Pen pen, double halfWidth, double tolerance) {
        h = halfWidth;
        parts.beginContour();
        if (pen.cap() == Pen.Cap.SQUARE) {
            int a = vertices.add(node, h, 0, 0, -1, -1);
            int b = vertices.add(node, h, 0, 0, -1, 1);
            int c = vertices.add(node, h, 0, 0, 1, 1);
            int d = vertices.add(node, h, 0, 0, 1, -1);
            polygon.addEdge(a, b);
            polygon.addEdge(b, c);
            polygon.addEdge(c, d);
            polygon.addEdge(d, a);
        } else if (pen.cap() == Pen.Cap.ROUND) {
            int count = Fan.count(halfWidth, tolerance);
            int start = corner(node, 0, count);
            int last = start;
            for (int k = 1; k < count; k++) {
                int next = corner(node, k, count);
                polygon.addEdge(next, last);
                last = next;
            }
            polygon.addEdge(start, last);
        }
    }

    private void link(Chain chain, int i, int before) {
        int from = chain.node(before);
        int to = chain.node(i);
        if (chain.link(i) == Chain.Link.PIECE) {
            follow(from, to);
        } else {
            settle(1, left);
            settle(-1, right);
            Pen.Join join = chain.link(i) == Chain.Link.TURN ? Pen.Join.ROUND : pen.join();
            double room = Math.min(
                    chain.length(before), chain.length(i + 1 < chain.size ? i + 1 : chain.closed ? 1 % chain.size : i));
            join(from, to, join, room);
        }
    }

    /** Adds both sides of a piece. */
    private void follow(int from, int to) {
        double cosine = nodes.tangentX[from] * nodes.tangentX[to] + nodes.tangentY[from] * nodes.tangentY[to];
        double sine = nodes.tangentX[from] * nodes.tangentY[to] - nodes.tangentY[from] * nodes.tangentX[to];
        boolean leftForward = runsForward(from, to, left, nextLeft);
        boolean rightForward = runsForward(from, to, right, nextRight);
        double angle = Math.abs(sine) / cosine; // its tangent, which is larger
        boolean tangled = !(cosine > 0 && (leftForward || rightForward));
        if (tangled) {
            parts.tangle();
        } else if (leftForward && rightForward) {
            parts.turn(angle);
        } else {
            parts.turnTightly(angle);
        }
        piece(from, to, 1, left, nextLeft, leftForward);
        piece(from, to, -1, right, nextRight, rightForward);
        if (tangled) {
            parts.untangle();
        }
    }

    private boolean runsForward(int from, int to, int start, int end) {
        double dx = polygon.x(end) - polygon.x(start);
        double dy = polygon.y(end) - polygon.y(start);
        return dx * (nodes.tangentX[from] + nodes.tangentX[to]) + dy * (nodes.tangentY[from] + nodes.tangentY[to]) >= 0;
    }

    /**
     * Adds one side of a piece. Where the line would run backwards, the path turns more tightly than the pen is wide: then it
     * follows the points where normals cross (the evolute), and what normals sweep beyond these is added as a contour that
     * winds like the rest.
     */
    private void piece(int from, int to, int side, int start, int end, boolean forward) {
        if (forward) {
            settle(side, start);
            edge(side, start, end);
            return;
        }
        boolean alone = parts.tangle();
        int crossing = vertices.addCrossing(from, to, h, side);
        if (crossing < 0) {
            settle(side, start);
            fold(from, to, side, start, end);
        } else {
            int before = crossings[side + 1] < 0 ? start : crossings[side + 1];
            edgeTwice(side, before, crossing);
            edge(side, end, start);
            crossings[side + 1] = crossing;
        }
        if (alone) {
            parts.resume();
        }
    }

    /** Leads a line that follows crossings back to {@code vertex}, beside the node at hand. */
    private void settle(int side, int vertex) {
        int crossing = crossings[side + 1];
        if (crossing >= 0) {
            boolean alone = parts.tangle();
            edgeTwice(side, crossing, vertex);
            crossings[side + 1] = -1;
            if (alone) {
                parts.resume();
            }
        }
    }

    /** Adds a side that runs backwards by itself, as triangles. */
    private void fold(int from, int to, int side, int start, int end) {
        int a = vertices.addBeside(from, h, 0);
        int b = vertices.addBeside(to, h, 0);
        edge(side, start, a);
        edge(side, a, b);
        edge(side, b, end);
        polygon.addTriangle(a, b, end);
        polygon.addTriangle(a, end, start);
    }

    private void edge(int side, int start, int end) {
        if (side > 0) {
            polygon.addEdge(start, end);
        } else {
            polygon.addEdge(end, start);
        }
    }

    private void edgeTwice(int side, int start, int end) {
        polygon.addEdgeTwice(side > 0 ? start : end, side > 0 ? end : start);
    }

    /** Adds a corner: the join on its outer side; the inner sides meet. */
    private void join(int from, int to, Pen.Join join, double room) {
        double cosine = nodes.tangentX[from] * nodes.tangentX[to] + nodes.tangentY[from] * nodes.tangentY[to];
        double sine = nodes.tangentX[from] * nodes.tangentY[to] - nodes.tangentY[from] * nodes.tangentX[to];
        if (cosine > STRAIGHT) {
            edge(1, left, nextLeft);
            edge(-1, right, nextRight);
            return;
        }
        parts.tangle();
        int outer = sine > 0 ? -1 : 1;
        int outerStart = outer > 0 ? left : right;
        int outerEnd = outer > 0 ? nextLeft : nextRight;
        int innerStart = outer > 0 ? right : left;
        int innerEnd = outer > 0 ? nextRight : nextLeft;
        if (cosine > 0 && room > 2 * h * Math.abs(sine)) { // the legs overlap where the shortcut takes away
            edge(-outer, innerStart, innerEnd);
        } else {
            int center = vertices.addBeside(from, h, 0);
            edge(-outer, innerStart, center);
            edge(-outer, center, innerEnd);
        }
        if (join == Pen.Join.MITER && 2 <= pen.miterLimit() * pen.miterLimit() * (1 + cosine)) {
            int tip = vertices.addMiter(from, to, h, outer);
            edge(outer, outerStart, tip);
            edge(outer, tip, outerEnd);
        } else if (join == Pen.Join.ROUND) {
            double angle = Math.atan2(Math.abs(sine), cosine);
            fan(from, outer, -outer * angle, outerStart, outerEnd);
        } else {
            edge(outer, outerStart, outerEnd);
        }
        parts.untangle();
    }

    /**
     * Adds an arc about a node.
     *
     * @param side 1 if it is drawn from {@code start} to {@code end}, -1 if back
     * @param angle by which it turns from {@code start} on; positive from x to y
     */
    private void fan(int node, int side, double angle, int start, int end) {
        double begin = Math.atan2(polygon.y(start) - nodes.y[node], polygon.x(start) - nodes.x[node]);
        double step = 2 * Math.PI / joinCorners;
        int direction = angle > 0 ? 1 : -1;
        double margin = 1e-6 * step;
        long k = direction > 0 ? (long) Math.floor(begin / step + 1e-6) + 1 : (long) Math.ceil(begin / step - 1e-6) - 1;
        int last = start;
        while (direction * (begin + angle - k * step) > margin) {
            int next = vertices.add(node, h, 0, 0, Fan.x(k, joinCorners), Fan.y(k, joinCorners));
            edge(side, last, next);
            last = next;
            k += direction;
        }
        edge(side, last, end);
    }

    /** Adds the end of an open chain, which lies at {@code direction} (1 forward, -1 back) of its node. */
    private void cap(int node, int start, int end, int direction) {
        switch (pen.cap()) {
            case BUTT -> polygon.addEdge(start, end);
            case SQUARE -> {
                int first = vertices.add(node, h, direction, direction, 0, 0);
                int second = vertices.add(node, h, -direction, direction, 0, 0);
                polygon.addEdge(start, first);
                polygon.addEdge(first, second);
                polygon.addEdge(second, end);
            }
            case ROUND -> roundCap(node, start, end, direction);
        }
    }

    /** Turns with the tangent as a whole, so that its area does not hang on where it points. */
    private void roundCap(int node, int start, int end, int direction) {
        double reach = direction * Fan.reach(capCorners);
        int last = start;
        for (int k = 1; k < capCorners / 2; k++) {
            int next = vertices.add(node, h, reach * Fan.x(k, capCorners), reach * Fan.y(k, capCorners), 0, 0);
            polygon.addEdge(last, next);
            last = next;
        }
        polygon.addEdge(last, end);
    }

    private int corner(int node, long k, int count) {
        double reach = Fan.reach(count);
        return vertices.add(node, h, 0, 0, reach * Fan.x(k, count), reach * Fan.y(k, count));
    }
}
