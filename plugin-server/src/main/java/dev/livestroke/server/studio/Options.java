package dev.livestroke.server.studio;

import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.KeyPose;
import dev.livestroke.animator.Pin;
import dev.livestroke.geometry.Point;
import dev.livestroke.server.protocol.motion.GroupOptions;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.protocol.motion.PinNode;
import dev.livestroke.server.protocol.motion.PoseNode;
import dev.livestroke.server.protocol.motion.Spot;
import dev.livestroke.server.recipe.Settings;
import java.util.Optional;

/** The options that a version was made with, all of them. */
final class Options {

    private Options() {}

    static MotionOptions of(Settings settings, long seed) {
        Timing timing = settings.timing();
        Distillation distillation = settings.distillation();
        Direction direction = settings.direction();
        return new MotionOptions(
                Optional.of(seed),
                Optional.of(distillation.steps()),
                Optional.of(distillation.guidance()),
                Optional.of(settings.prior().name()),
                Optional.of(settings.prior().device()),
                Optional.of(MotionOptions.Field.valueOf(distillation.field().name())),
                Optional.of(timing.durationSeconds()),
                Optional.of(timing.fps()),
                Optional.of(course(settings)),
                Optional.of(MotionOptions.StartPose.valueOf(direction.start().name())),
                Optional.of(MotionOptions.Grouping.valueOf(direction.grouping().name())),
                direction.groups().stream().map(Options::group).toList(),
                direction.locked().stream().sorted().toList(),
                direction.pins().stream().map(Options::pin).toList(),
                Optional.of(direction.strength()),
                Optional.of(direction.distortion()),
                direction.poses().stream().map(Options::pose).toList());
    }

    static MotionOptions.Course course(Settings settings) {
        return MotionOptions.Course.valueOf(settings.direction().course().name());
    }

    private static GroupOptions group(GroupDirection group) {
        return new GroupOptions(group.layerId(), group.prompt(), Optional.of(group.strength()), group.distortion());
    }

    private static PinNode pin(Pin pin) {
        if (pin instanceof Pin.AtPoint at) {
            return new PinNode.AtPoint(at.point().x(), at.point().y());
        }
        return new PinNode.OfLayer(((Pin.OfLayer) pin).layerId());
    }

    private static PoseNode pose(KeyPose pose) {
        if (pose instanceof KeyPose.OfPoint of) {
            return new PoseNode.OfPoint(of.seconds(), spot(of.from()), spot(of.to()));
        }
        KeyPose.OfLayer of = (KeyPose.OfLayer) pose;
        return new PoseNode.OfLayer(
                of.seconds(),
                of.layerId(),
                of.points().stream().map(Options::spot).toList());
    }

    private static Spot spot(Point point) {
        return new Spot(point.x(), point.y());
    }
}
