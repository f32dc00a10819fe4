package dev.livestroke.animator;

import java.util.ArrayList;
import java.util.List;

/** What the parts of a scene did in the variations that are done: their moved points, in their own canvas units. */
final class Earlier {

    private final List<List<double[]>> motions = new ArrayList<>();

    /** Remembers what the parts of {@code scene} do now. */
    void add(Scene scene) {
        motions.add(
                scene.parts().stream().map(part -> part.field().move().moved()).toList());
    }

    boolean isEmpty() {
        return motions.isEmpty();
    }

    /** Returns the earlier motions of {@code part}, which has the same index in every variation's scene. */
    List<double[]> of(Part part) {
        return motions.stream().map(motion -> motion.get(part.index())).toList();
    }
}
