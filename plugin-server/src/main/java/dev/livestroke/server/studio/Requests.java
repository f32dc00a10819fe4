package dev.livestroke.server.studio;

import dev.livestroke.animation.Timing;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.Grouping;
import dev.livestroke.animator.KeyPose;
import dev.livestroke.animator.Pin;
import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.StartPose;
import dev.livestroke.geometry.Point;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.motion.GroupOptions;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.protocol.motion.PinNode;
import dev.livestroke.server.protocol.motion.PoseNode;
import dev.livestroke.server.protocol.motion.Spot;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.workshop.Order;
import dev.livestroke.server.workshop.WorkshopException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders to requests of the animator: what was left out gets the command line's defaults, which are the prior's. */
final class Requests {

    private static final double DURATION_SECONDS = 2;
    private static final double FPS = 30;

    private Requests() {}

    /**
     * Returns the request of {@code order} with {@code seed}, for {@code prior}.
     *
     * @throws WorkshopException if the options contradict each other or the drawing
     */
    static AnimationRequest of(Order order, long seed, PriorUse prior) {
        MotionOptions options = order.options();
        try {
            Direction direction = direction(options);
            Timing timing = new Timing(
                    options.durationSeconds().orElse(DURATION_SECONDS),
                    options.fps().orElse(FPS),
                    direction.course().loop());
            return new AnimationRequest(
                    order.sketch(),
                    order.prompt(),
                    timing,
                    distillation(order, prior.source()),
                    seed,
                    direction,
                    Optional.empty());
        } catch (IllegalArgumentException wrong) {
            throw new WorkshopException(ErrorCode.BAD_VALUE, String.valueOf(wrong.getMessage()));
        }
    }

    private static Distillation distillation(Order order, PriorSource prior) {
        MotionOptions options = order.options();
        return new Distillation(
                options.steps().orElse(prior.usualSteps(order.parent().isPresent())),
                options.guidance().orElse(prior.usualGuidance()),
                options.field().map(field -> FieldKind.valueOf(field.name())).orElse(Distillation.DEFAULT.field()));
    }

    private static Direction direction(MotionOptions options) {
        Direction usual = Direction.DEFAULT;
        return new Direction(
                options.grouping().map(word -> Grouping.valueOf(word.name())).orElse(usual.grouping()),
                options.groups().stream().map(Requests::group).toList(),
                Set.copyOf(options.locked()),
                options.pins().stream().map(Requests::pin).toList(),
                options.strength().orElse(usual.strength()),
                options.distortion().orElse(usual.distortion()),
                options.course().map(word -> Course.valueOf(word.name())).orElse(usual.course()),
                options.start().map(word -> StartPose.valueOf(word.name())).orElse(usual.start()),
                options.poses().stream().map(Requests::pose).toList());
    }

    private static GroupDirection group(GroupOptions group) {
        return new GroupDirection(
                group.layer(), group.prompt(), group.strength().orElse(1.0), group.distortion());
    }

    private static Pin pin(PinNode pin) {
        return pin.accept(new PinNode.Visitor<>() {
            @Override
            public Pin atPoint(PinNode.AtPoint at) {
                return new Pin.AtPoint(new Point(at.x(), at.y()));
            }

            @Override
            public Pin ofLayer(PinNode.OfLayer of) {
                return new Pin.OfLayer(of.layer());
            }
        });
    }

    private static KeyPose pose(PoseNode pose) {
        return pose.accept(new PoseNode.Visitor<>() {
            @Override
            public KeyPose ofPoint(PoseNode.OfPoint of) {
                return new KeyPose.OfPoint(of.seconds(), point(of.from()), point(of.to()));
            }

            @Override
            public KeyPose ofLayer(PoseNode.OfLayer of) {
                List<Point> points = of.points().stream().map(Requests::point).toList();
                return new KeyPose.OfLayer(of.seconds(), of.layer(), points);
            }
        });
    }

    private static Point point(Spot spot) {
        return new Point(spot.x(), spot.y());
    }
}
