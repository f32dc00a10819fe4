package dev.livestroke.animator;

import dev.livestroke.geometry.PathLayer;
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
                .map(animation -> new ParentMotion(animation, request.sketch().width(), frames, course));
    }

    List<Part> parts(Staging staging) {
        List<Part> parts = new ArrayList<>();
        try {
            List<PathLayer> moving = staging.parts().stream()
                    .flatMap(part -> part.paths().stream())
                    .toList();
            for (MovingPart staged : staging.parts()) {
                parts.add(part(staged, moving, parts.size()));
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

    private Part part(MovingPart staged, List<PathLayer> moving, int index) {
        ControlPoints points = new ControlPoints(staged, fill);
        PointGraph graph = new PointGraph(points.rest());
        ParentMotion.Inherited inherited = parent.map(motion -> motion.of(points))
                .orElseGet(() -> new ParentMotion.Inherited(
                        BaseMotion.none(points.rest().pointCount(), frames + 1), Optional.empty()));
        Restraints restraints = new Restraints(request, points, moving);
        Mount mount = mount(points, inherited, restraints);
        HandleSettings settings = HandleSettings.DEFAULT.loosened(
                staged.distortion(), points.rest().pointCount());
        DirectedField field = DirectedField.of(
                field(points.rest(), graph, settings, mount, index),
                points.rest(),
                clock,
                mount,
                inherited.motion(),
                restraints.of(graph, mount, frames, clock, staged.distortion()));
        return new Part(
                index,
                staged,
                points,
                graph,
                field,
                direction.start() == StartPose.REST,
                mount,
                request.distillation().tuning());
    }

    private MotionField field(RestDrawing rest, PointGraph graph, HandleSettings settings, Mount mount, int index) {
        return switch (request.distillation().field()) {
            case HANDLES -> new HandleField(rest, graph, frames, settings, clock, mount);
            case PAPER -> new PaperField(rest, frames, clock, mount, request.seed() + index);
        };
    }

    /**
     * A part with one pin may turn about it; with more, only local motion is left. What grows with time may change where the
     * motion may end elsewhere than it began.
     */
    private Mount mount(ControlPoints points, ParentMotion.Inherited inherited, Restraints restraints) {
        Mount free = request.distillation().field() == FieldKind.PAPER
                ? PaperField.mount(points.rest())
                : Mount.free(points.rest());
        Optional<Point> only = restraints.onlyPin();
        double[] pivot =
                only.or(inherited::pivot).map(points::toUnits).orElse(new double[] {free.pivotX(), free.pivotY()});
        boolean shifts = !restraints.isPinned();
        boolean goesOn = direction.course() == Course.FOREVER
                && shifts
                && !inherited.motion().closes();
        return new Mount(
                pivot[0],
                pivot[1],
                shifts,
                shifts || only.isPresent(),
                direction.course().open() || goesOn);
    }
}
