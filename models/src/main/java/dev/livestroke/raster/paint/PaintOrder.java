package dev.livestroke.raster.paint;

import java.util.List;

/** Which paint each mark has, and the groups they are in. Immutable. */
public final class PaintOrder {

    private final Paint[] paints;
    private final int[] groups;
    private final int[] parents;
    private final int[] depths;

    /**
     * @param paints of the marks, the bottom one first
     * @param groups of the marks: indices into {@code parents}; the marks of a group follow each other
     * @param parents of the groups, each before its children; group 0 is the picture and its own parent
     */
    public PaintOrder(List<Paint> paints, int[] groups, int[] parents) {
        this.paints = paints.toArray(Paint[]::new);
        this.groups = groups.clone();
        this.parents = parents.clone();
        depths = new int[parents.length];
        for (int group = 1; group < parents.length; group++) {
            if (parents[group] < 0 || parents[group] >= group) {
                throw new IllegalArgumentException(
                        "group " + group + ": expected a parent in 0.." + (group - 1) + ", found " + parents[group]);
            }
            depths[group] = depths[parents[group]] + 1;
        }
    }

    int marks() {
        return paints.length;
    }

    Paint paint(int mark) {
        return paints[mark];
    }

    int group(int mark) {
        return groups[mark];
    }

    int depth(int group) {
        return depths[group];
    }

    int parent(int group) {
        return parents[group];
    }

    /** Returns the group at {@code depth} that holds {@code group}, or is it. */
    int ancestor(int group, int depth) {
        int ancestor = group;
        while (depths[ancestor] > depth) {
            ancestor = parents[ancestor];
        }
        return ancestor;
    }
}
