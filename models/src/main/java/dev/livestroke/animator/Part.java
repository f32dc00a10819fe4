package dev.livestroke.animator;

import dev.livestroke.motion.AffineShare;
import dev.livestroke.motion.CanvasRoom;
import dev.livestroke.motion.DirectedField;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.MotionField;
import dev.livestroke.motion.Mount;
import dev.livestroke.motion.Penalties;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.SimpleMotion;
import java.util.List;
import java.util.Optional;

/** A part of the scene with its field, in canvas units of its own, in which it fills the prior's canvas. */
final class Part implements AutoCloseable {

    /** Less of a motion than this is not worth keeping it on its canvas. */
    private static final double LEAST_SHARE = 0.5;

    /** What handles reach beyond the canvas is little, since that costs in the search; turns once or twice stay whole. */
    private static final double LEAST_STRENGTH = 0.8;

    /** Room that any drawing then has to each side, as a share of its longer side: one that fills its canvas moves too. */
    private static final double LEAST_ROOM = 0.15;

    private static final int HALVINGS = 10;

    private final int index;
    private final MovingPart staged;
    private final ControlPoints points;
    private final PointGraph graph;
    private final DirectedField field;
    private final CanvasRoom canvas;
    private final CanvasRoom beyond;
    private final boolean fromRest;
    private final Mount mount;
    private final Tuning tuning;

    /**
     * Binds a field to its part; closing this closes it.
     *
     * @param index of the part in its scene
     * @param fromRest whether the motion begins with the drawing at rest, so that it has only so much room above
     * @param mount what of the affine motion may move
     */
    Part(
            int index,
            MovingPart staged,
            ControlPoints points,
            PointGraph graph,
            DirectedField field,
            boolean fromRest,
            Mount mount,
            Tuning tuning) {
        this.index = index;
        this.staged = staged;
        this.points = points;
        this.graph = graph;
        this.field = field;
        this.canvas = points.room(0);
        this.beyond = points.room(LEAST_ROOM);
        this.fromRest = fromRest;
        this.mount = mount;
        this.tuning = tuning;
    }

    int index() {
        return index;
    }

    MovingPart staged() {
        return staged;
    }

    ControlPoints points() {
        return points;
    }

    PointGraph graph() {
        return graph;
    }

    MotionField field() {
        return field;
    }

    /** Returns whether the part may go elsewhere as a whole. */
    boolean shifts() {
        return mount.shifts();
    }

    /** Returns whether the part may turn and scale as a whole. */
    boolean deforms() {
        return mount.deforms();
    }

    Tuning tuning() {
        return tuning;
    }

    /** Returns the handles that carry the motion, if they do. */
    Optional<HandleField> handles() {
        return field.inner() instanceof HandleField handles ? Optional.of(handles) : Optional.empty();
    }

    /**
     * Returns the keyframes of the motion as it is to be seen: of the affine motion as much as has room on the canvas and, if
     * local motion reaches beyond it, all of it weaker. Where the canvas leaves less than half of the motion, it may go a
     * little beyond.
     */
    FieldMotion keyframes() {
        FieldMotion free = field.keyframes(staged.strength());
        return within(canvas, free, LEAST_SHARE)
                .or(() -> within(beyond, free, 0))
                .orElseGet(() -> field.keyframes(staged.strength(), beyond.share(free)));
    }

    /** Returns what {@code room} has room for, if that is at least a share {@code least} of the motion. */
    private Optional<FieldMotion> within(CanvasRoom room, FieldMotion free, double least) {
        if (room.holds(free)) {
            return Optional.of(free);
        }
        AffineShare share = room.share(free);
        if (share.least() < least) {
            return Optional.empty();
        }
        FieldMotion placed = field.keyframes(staged.strength(), share);
        return room.holds(placed) ? Optional.of(placed) : weakened(room, share);
    }

    /** Returns the strongest motion with {@code share} that has room, if one that is a little weaker has. */
    private Optional<FieldMotion> weakened(CanvasRoom room, AffineShare share) {
        Optional<FieldMotion> found = Optional.of(field.keyframes(LEAST_STRENGTH * staged.strength(), share))
                .filter(room::holds);
        double fits = LEAST_STRENGTH;
        double sticksOut = 1;
        for (int halving = 0; found.isPresent() && halving < HALVINGS; halving++) {
            double factor = (fits + sticksOut) / 2;
            FieldMotion weaker = field.keyframes(factor * staged.strength(), share);
            if (room.holds(weaker)) {
                found = Optional.of(weaker);
                fits = factor;
            } else {
                sticksOut = factor;
            }
        }
        return found;
    }

    /** Returns the penalties of a search in which the part should stay within {@code seen}. */
    Penalties penalties(Penalties.Bounds seen, boolean leaves) {
        return new Penalties(
                points.rest(),
                graph,
                handles().map(HandleField::mechanisms).orElse(List.of()),
                handles().map(HandleField::unmoved).orElse(new double[0]),
                points.bounds(seen, leaves),
                tuning.penalties(staged.distortion()));
    }

    /** Makes the affine motion that of {@code motion}; the part has handles. */
    void begin(SimpleMotion motion) {
        handles().orElseThrow().start(motion, fromRest ? points.roomAbove() : Double.POSITIVE_INFINITY);
    }

    @Override
    public void close() {
        field.close();
    }
}
