package dev.livestroke.animator;

import dev.livestroke.geometry.Point;
import dev.livestroke.motion.BaseMotion;
import dev.livestroke.motion.Clock;
import dev.livestroke.motion.DirectedField;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.HandleSettings;
import dev.livestroke.motion.MotionField;
import dev.livestroke.motion.Mount;
import dev.livestroke.motion.PaperField;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.RestDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives each part of a scene its field, as the request directs it. */
final class PartBuilder {

    private final AnimationRequest request;
    private final Direction direction;
    private final int frames;
    private final double fill;
    private final Clock clock;
    private final Optional<ParentMotion> parent;

    /**
     * Prepares the parts of {@code request}.
     *
     * @param frames how many the prior has
     * @param fill share of the prior's canvas that a drawing fills
     */
    PartBuilder(AnimationRequest request, int frames, double fill) {
        this.request = request;
        this.direction = request.direction();
        this.frames = frames;
        this.fill = fill;
        Course course = direction.course();
        this.clock = new Clock(direction.start() == StartPose.REST, course.open(), course == Course.PING_PONG);
        this.parent = request.parent()
                .map(animation -> new ParentMotion(animation, request.sketch().width(), frames));
    }

    List<Part> parts(Staging staging) {
        List<Part> parts = new ArrayList<>();
        try {
            for (MovingPart staged : staging.parts()) {
                parts.add(part(staged, parts.size()));
            }
        } catch (RuntimeException e) {
            parts.forEach(Part::close);
            throw e;
        }
        return parts;
    }

    /** Returns what was not found in the parent. */
    List<String> warnings() {
        return parent.map(ParentMotion::newLayers).orElse(List.of()).stream()
                .map(id -> "the layer \"" + id + "\" is not in the earlier animation; it goes with what is near to it")
                .toList();
    }

    private Part part(MovingPart staged, int index) {
        ControlPoints points = new ControlPoints(staged, fill);
        PointGraph graph = new PointGraph(points.rest());
        ParentMotion.Inherited inherited = parent.map(motion -> motion.of(points))
                .orElseGet(() -> new ParentMotion.Inherited(
                        BaseMotion.none(points.rest().pointCount(), frames + 1), Optional.empty()));
        Mount mount = mount(points, inherited);
        DirectedField field = DirectedField.of(
                field(points.rest(), graph, mount, index), points.rest(), clock, mount, inherited.motion(), List.of());
        return new Part(staged, points, graph, field, mount.shifts(), mount.deforms());
    }

    private MotionField field(RestDrawing rest, PointGraph graph, Mount mount, int index) {
        return switch (request.distillation().field()) {
            case HANDLES -> new HandleField(rest, graph, frames, HandleSettings.DEFAULT, clock, mount);
            case PAPER -> new PaperField(rest, frames, clock, mount, request.seed() + index);
        };
    }

    private Mount mount(ControlPoints points, ParentMotion.Inherited inherited) {
        Mount free = request.distillation().field() == FieldKind.PAPER
                ? PaperField.mount(points.rest())
                : Mount.free(points.rest());
        boolean drifts = direction.course().open()
                || (direction.course() == Course.FOREVER && !inherited.motion().closes());
        Optional<double[]> pivot = inherited.pivot().map((Point at) -> points.toUnits(at));
        return new Mount(
                pivot.map(xy -> xy[0]).orElse(free.pivotX()),
                pivot.map(xy -> xy[1]).orElse(free.pivotY()),
                true,
                true,
                drifts);
    }
}
