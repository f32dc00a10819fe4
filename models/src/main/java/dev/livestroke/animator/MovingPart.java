package dev.livestroke.animator;

import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.Optional;

/**
 * What has one motion of its own: some layers of a drawing.
 *
 * @param sketch the drawing
 * @param groups the groups that hold just these layers, in paint order; each is moved by the part's affine motion
 * @param prompt what the part does, seen by itself
 * @param strength what multiplies its motion, 0 to 2
 * @param distortion 0 (stiff) to 1 (rubbery)
 */
record MovingPart(Sketch sketch, List<GroupLayer> groups, Optional<String> prompt, double strength, double distortion) {

    /** Returns all of {@code sketch} that is not background, as one part. */
    static MovingPart of(Sketch sketch) {
        return Staging.of(sketch, Direction.DEFAULT.withGrouping(Grouping.TOGETHER))
                .parts()
                .get(0);
    }

    /** Returns the path layers in paint order. */
    List<PathLayer> paths() {
        return groups.stream().flatMap(GroupLayer::paths).toList();
    }
}
