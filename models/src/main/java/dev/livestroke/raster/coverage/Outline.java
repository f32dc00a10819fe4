package dev.livestroke.raster.coverage;

/**
 * The outline of a mark: some edges of a polygon.
 *
 * <p>{@code ring} is the number of parts if the last part is a neighbour of the first, else 0; {@code sign} is 1 if the
 * outline winds from y to x about most of what is inside, -1 if the other way round. One object is filled again and again.
 */
public final class Outline {

    private int firstEdge;
    private int endEdge;
    private WindingRule rule = WindingRule.NONZERO;
    private int sign = 1;
    private int ring;

    /** Says which edges belong to it, and by which rule they enclose an inside. */
    public void set(int firstEdge, int endEdge, WindingRule rule, int sign, int ring) {
        this.firstEdge = firstEdge;
        this.endEdge = endEdge;
        this.rule = rule;
        this.sign = sign;
        this.ring = ring;
    }

    /** Becomes like another outline. */
    public void copy(Outline other) {
        set(other.firstEdge, other.endEdge, other.rule, other.sign, other.ring);
    }

    int firstEdge() {
        return firstEdge;
    }

    int endEdge() {
        return endEdge;
    }

    WindingRule rule() {
        return rule;
    }

    int sign() {
        return sign;
    }

    int ring() {
        return ring;
    }
}
