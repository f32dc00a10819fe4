package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Kept;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a line into dashes. The end of a dash lies at a fixed length along the line, so it slides along its curve when the
 * line before it grows: {@link #pull} takes that back to the nodes that measure the length.
 */
final class Dasher {

    /** A line with more dashes than this is drawn solid. */
    private static final double MOST_DASHES = 20_000;

    private final Nodes nodes;
    private final DashPattern pattern = new DashPattern();
    private final Chain dash = new Chain();
    private final Chain firstDash = new Chain();

    // The ends of dashes: their node, the node after them on the line, the line's first, and the share of the way.
    private int[] node = new int[32];
    private int[] after = new int[32];
    private int[] lineStart = new int[32];
    private double[] share = new double[32];
    private int size;

    // The line being cut.
    private final double[] controls = new double[8];
    private double[] points = {};
    private int offset;
    private Curves curves = new Curves(List.of(new Curves.Subpath(List.of(0, 0, 0, 0), false)));

    Dasher(Nodes nodes) {
        this.nodes = nodes;
    }

    void clear() {
        size = 0;
    }

    /** Becomes like another dasher, but for the line being cut. */
    void copy(Dasher other) {
        size = other.size;
        node = Kept.copy(other.node, size, node);
        after = Kept.copy(other.after, size, after);
        lineStart = Kept.copy(other.lineStart, size, lineStart);
        share = Kept.copy(other.share, size, share);
    }

    int size() {
        return size;
    }

    /** Says whose control points the lines to come have. */
    void begin(Curves curves, double[] points, int offset) {
        this.curves = curves;
        this.points = points;
        this.offset = offset;
    }

    /** Hands each dash of {@code line}, whose nodes follow each other, to {@code draw}. */
    void cut(Chain line, Pen pen, Consumer<Chain> draw) {
        pattern.begin(pen);
        if (pattern.countIn(length(line)) > MOST_DASHES) {
            draw.accept(line);
            return;
        }
        boolean startsOn = pattern.isOn();
        boolean cut = false;
        dash.clear();
        firstDash.clear();
        if (startsOn) {
            dash.add(line.node(0), Chain.Link.CORNER, 0);
        }
        for (int i = 1; i < line.size; i++) {
            double length = distance(line.node(i - 1), line.node(i));
            double done = 0;
            while (pattern.left() < length - done) {
                done += pattern.left();
                int end = addEnd(line.node(0), line.node(i), done / length);
                if (pattern.isOn()) {
                    dash.add(end, Chain.Link.PIECE, pattern.left());
                    finish(!cut && startsOn && line.closed, draw);
                    cut = true;
                }
                pattern.advance();
                if (pattern.isOn()) {
                    dash.clear();
                    dash.add(end, Chain.Link.CORNER, 0);
                    if (pattern.left() == 0) {
                        draw.accept(dash);
                        pattern.advance();
                    }
                }
                cut = true;
            }
            pattern.use(length - done);
            if (pattern.isOn()) {
                dash.add(line.node(i), line.link(i), length - done);
            }
        }
        if (!cut && startsOn) {
            draw.accept(line);
        } else {
            last(pattern.isOn(), draw);
        }
    }

    /** Draws a dash, or keeps it if it may be the end of the last one. */
    private void finish(boolean keep, Consumer<Chain> draw) {
        if (!keep) {
            draw.accept(dash);
            return;
        }
        for (int i = 0; i < dash.size; i++) {
            firstDash.add(dash.node(i), dash.link(i), dash.length(i));
        }
    }

    private void last(boolean isOn, Consumer<Chain> draw) {
        if (isOn && dash.size > 0) {
            for (int i = 0; i < firstDash.size; i++) {
                dash.add(firstDash.node(i), firstDash.link(i), firstDash.length(i));
            }
            draw.accept(dash);
        } else if (firstDash.size > 0) {
            draw.accept(firstDash);
        }
    }

    private int addEnd(int start, int next, double at) {
        int first = nodes.segment[next];
        double length = 0;
        for (int i = 0; i < 4; i++) {
            int point = offset + 2 * curves.point(first + i);
            controls[2 * i] = points[point];
            controls[2 * i + 1] = points[point + 1];
            length += i == 0
                    ? 0
                    : Math.hypot(controls[2 * i] - controls[2 * i - 2], controls[2 * i + 1] - controls[2 * i - 1]);
        }
        double before = nodes.t[next - 1];
        int end = nodes.add(controls, first, before + at * (nodes.t[next] - before), length, false);
        if (size == node.length) {
            node = Arrays.copyOf(node, 2 * size);
            after = Arrays.copyOf(after, 2 * size);
            lineStart = Arrays.copyOf(lineStart, 2 * size);
            share = Arrays.copyOf(share, 2 * size);
        }
        node[size] = end;
        after[size] = next;
        lineStart[size] = start;
        share[size] = at;
        size++;
        return end;
    }

    /** Takes dLoss/dnodes of the ends {@code first..last - 1}, all dashes of some lines, to the nodes of these lines. */
    void pull(int first, int last) {
        double bySlide = 0; // dLoss by the length of the line up to the chord at hand
        int at = last;
        while (at > first) {
            int next = after[at - 1];
            int start = lineStart[at - 1];
            double length = distance(next - 1, next);
            double byLength = bySlide;
            for (; at > first && after[at - 1] == next; at--) {
                double span = nodes.t[next] - nodes.t[next - 1];
                double byShare = nodes.byParameter(node[at - 1], points, offset, curves) * span;
                bySlide -= byShare / length;
                byLength -= byShare * share[at - 1] / length;
            }
            stretch(next, length, byLength);
            boolean more = at > first && lineStart[at - 1] == start;
            int stop = more ? after[at - 1] : start;
            for (int i = next - 1; i > stop; i--) {
                stretch(i, distance(i - 1, i), bySlide);
            }
            bySlide = more ? bySlide : 0;
        }
    }

    private void stretch(int next, double length, double byLength) {
        if (length == 0 || byLength == 0) {
            return;
        }
        double gx = byLength * (nodes.x[next] - nodes.x[next - 1]) / length;
        double gy = byLength * (nodes.y[next] - nodes.y[next - 1]) / length;
        nodes.byX[next] += gx;
        nodes.byY[next] += gy;
        nodes.byX[next - 1] -= gx;
        nodes.byY[next - 1] -= gy;
    }

    private double length(Chain line) {
        double length = 0;
        for (int i = 1; i < line.size; i++) {
            length += distance(line.node(i - 1), line.node(i));
        }
        return length;
    }

    private double distance(int a, int b) {
        double dx = nodes.x[b] - nodes.x[a];
        double dy = nodes.y[b] - nodes.y[a];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
