package dev.livestroke.raster.coverage;

/** Which winding numbers count as inside. */
public enum WindingRule {
    NONZERO,
    EVENODD;

    boolean holds(int winding) {
        return this == NONZERO ? winding != 0 : (winding & 1) != 0;
    }
}
