package dev.livestroke.raster.outline;

import java.util.Arrays;

/** A line as the pen follows it: nodes in order, and how each hangs together with the one before. */
final class Chain {

    /** How a node hangs together with the one before. */
    enum Link {
        /** A piece of a curve, nearly straight. */
        PIECE,
        /** A corner of the path: the same place, another tangent. */
        CORNER,
        /** A sharp turn within a curve: nearly the same place, another tangent. */
        TURN
    }

    private int[] nodes = new int[64];
    private Link[] links = new Link[64];
    private double[] lengths = new double[64];
    int size;
    boolean closed;

    void clear() {
        size = 0;
        closed = false;
    }

    /** Adds a node, linked to the one before by {@code link} of a length in px. */
    void add(int node, Link link, double length) {
        if (size == nodes.length) {
            grow();
        }
        nodes[size] = node;
        links[size] = link;
        lengths[size] = length;
        size++;
    }

    int node(int i) {
        return nodes[i];
    }

    /** Returns how node {@code i} is linked to the one before; the first of a closed chain, to the last. */
    Link link(int i) {
        return links[i];
    }

    /** Returns the length of that link, px. */
    double length(int i) {
        return lengths[i];
    }

    private void grow() {
        nodes = Arrays.copyOf(nodes, 2 * size);
        links = Arrays.copyOf(links, 2 * size);
        lengths = Arrays.copyOf(lengths, 2 * size);
    }
}
