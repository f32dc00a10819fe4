package dev.livestroke.export.players;

/**
 * How much two players differ at one moment of a scene.
 *
 * @param share of the pixels that look different, 0 to 1
 */
record Disagreement(String scene, Player one, Player other, double seconds, double share) {

    @Override
    public String toString() {
        return String.format(
                "%.2f %% of the pixels differ between %s and %s at %.3f s of \"%s\"",
                100 * share, one.title(), other.title(), seconds, scene);
    }
}
