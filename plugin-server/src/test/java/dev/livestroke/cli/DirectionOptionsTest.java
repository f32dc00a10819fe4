package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.Grouping;
import dev.livestroke.animator.KeyPose;
import dev.livestroke.animator.Pin;
import dev.livestroke.animator.StartPose;
import dev.livestroke.export.saved.Provenance;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationWriter;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectionOptionsTest {

    @TempDir
    private Path folder;

    @Test
    void every_direction_reaches_the_animator() {
        Path scene = CommandRun.write(folder.resolve("scene.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">
                <g id="fish" stroke="red"><path id="body" d="M10 10C20 0 30 0 40 10"/></g>
                <g id="crab" stroke="red"><path id="claw" d="M60 40C70 30 80 30 90 40"/></g>
                <path id="ground" d="M0 48H100" stroke="red"/></svg>""");
        AnimationRequest request = requestedOf(
                scene,
                "--loop",
                "ping-pong",
                "--start",
                "free",
                "--strength",
                "1.5",
                "--distortion",
                "0.2",
                "--groups",
                "apart",
                "--group",
                "fish:\"swims to the left\"",
                "--group",
                "crab",
                "--group-strength",
                "crab=0.5",
                "--group-distortion",
                "fish=0.9",
                "--lock",
                "ground",
                "--pin",
                "60,40",
                "--pin",
                "claw",
                "--pose",
                "10,10:12,20@1",
                "--size",
                "200");

        Direction direction = request.direction();
        assertThat(direction.course()).isEqualTo(Course.PING_PONG);
        assertThat(direction.start()).isEqualTo(StartPose.FREE);
        assertThat(direction.strength()).isEqualTo(1.5);
        assertThat(direction.distortion()).isEqualTo(0.2);
        assertThat(direction.grouping()).isEqualTo(Grouping.APART);
        assertThat(direction.groups())
                .containsExactly(
                        new GroupDirection("fish", Optional.of("swims to the left"), 1, Optional.of(0.9)),
                        new GroupDirection("crab", Optional.empty(), 0.5, Optional.empty()));
        assertThat(direction.locked()).containsExactly("ground");
        assertThat(direction.pins()).containsExactly(new Pin.AtPoint(new Point(120, 80)), new Pin.OfLayer("claw"));
        assertThat(direction.poses()).containsExactly(new KeyPose.OfPoint(1, new Point(20, 20), new Point(24, 40)));
        assertThat(request.parent()).isEmpty();
    }

    @Test
    void a_pose_may_be_drawn_and_an_earlier_animation_gone_on_from() throws IOException {
        Path drawing = CommandRun.write(folder.resolve("cat.svg"), CommandRun.STROKE);
        Path posed = CommandRun.write(
                folder.resolve("posed.svg"), CommandRun.STROKE.replaceFirst(" d=\"[^\"]*\"", " d=\"M20 20 L90 40\""));
        Sketch sketch = requestedOf(drawing).sketch();
        Path earlier = folder.resolve("earlier.livestroke.json");
        Files.write(
                earlier,
                new SavedAnimationWriter()
                        .write(new SavedAnimation(
                                Animation.still(sketch, new Timing(2, 30, Loop.FOREVER)),
                                new Provenance("p", 1, Map.of(), "embedded", "test", Instant.EPOCH),
                                Optional.empty())));

        AnimationRequest request = requestedOf(drawing, "--from", earlier.toString(), "--pose", posed + "@0.5");

        assertThat(request.parent()).isPresent();
        assertThat(request.distillation().steps()).isEqualTo(Distillation.DEFAULT.steps() / 2);
        assertThat(request.direction().poses()).hasSize(1).first().isInstanceOf(KeyPose.OfLayer.class);
        assertThat(request.direction().poses().get(0).seconds()).isEqualTo(0.5);
    }

    private AnimationRequest requestedOf(Path drawing, String... more) {
        AtomicReference<AnimationRequest> seen = new AtomicReference<>();
        List<String> arguments = new ArrayList<>(List.of(
                "animate",
                drawing.toString(),
                "--prompt",
                "a cat jumps",
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        CommandRun.of(
                        (request, listener, token) -> {
                            seen.set(request);
                            return CommandRun.still(request, listener, token);
                        },
                        arguments.toArray(String[]::new))
                .ended(ExitCode.OK);
        return seen.get();
    }
}
