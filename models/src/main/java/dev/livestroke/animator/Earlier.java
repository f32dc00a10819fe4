package dev.livestroke.animator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the variations before one do: their parts' moved points, in the parts' own canvas units. A variation that is still
 * searched for tells them at every step.
 */
final class Earlier {

    private final List<Earlier> before;
    private final Map<Integer, double[]> motions = new HashMap<>();

    private Earlier(List<Earlier> before) {
        this.before = before;
    }

    /** Returns that of the first variation, or of an animation by itself: nothing. */
    static Earlier none() {
        return new Earlier(List.of());
    }

    /** Returns that of the variation after this one. */
    Earlier next() {
        return new Earlier(Stream.concat(before.stream(), Stream.of(this)).toList());
    }

    /** Tells those after this one what {@code part} does now, [frames, points, 2]; the array is kept. */
    void tell(Part part, double[] moved) {
        motions.put(part.index(), moved);
    }

    /** Returns what {@code part}, which has the same index in every variation's scene, does in those before. */
    List<double[]> of(Part part) {
        return before.stream()
                .flatMap(one -> Optional.ofNullable(one.motions.get(part.index())).stream())
                .toList();
    }
}
