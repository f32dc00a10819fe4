package dev.livestroke.motion;

import java.util.List;

/** The derivative of a loss by what a field makes: by the affine map of each frame, and by the local points. */
public final class FieldGradient {

    private final List<MapGradient> maps;
    private final double[] local;

    FieldGradient(List<MapGradient> maps, double[] local) {
        this.maps = List.copyOf(maps);
        this.local = local;
    }

    /** Returns the derivative by each frame's map. */
    List<MapGradient> maps() {
        return maps;
    }

    /** Returns the derivative by the local points, [frames, points, 2]; the array itself. */
    double[] local() {
        return local;
    }
}
