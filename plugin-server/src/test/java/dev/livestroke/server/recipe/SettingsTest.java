package dev.livestroke.server.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.Grouping;
import dev.livestroke.animator.KeyPose;
import dev.livestroke.animator.Pin;
import dev.livestroke.animator.StartPose;
import dev.livestroke.geometry.Point;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {

    private static final Settings EVERYTHING = new Settings(
            new Timing(0.1 + 0.2, 24, Loop.ONCE),
            new Distillation(7, 1.0 / 3, FieldKind.PAPER),
            new Direction(
                    Grouping.APART,
                    List.of(
                            new GroupDirection("left", Optional.of("a hand waves"), 1.5, Optional.of(0.25)),
                            new GroupDirection("right", Optional.empty(), 1, Optional.empty())),
                    Set.of("ground"),
                    List.of(new Pin.AtPoint(new Point(1, 2)), new Pin.OfLayer("foot")),
                    0.5,
                    0.75,
                    Course.ONCE,
                    StartPose.FREE,
                    List.of(
                            new KeyPose.OfPoint(1, new Point(1, 2), new Point(3, 4)),
                            new KeyPose.OfLayer(0.5, "hand", List.of(new Point(5, 6))))),
            new PriorUse("zeroscope-v2", Optional.of("/models/zeroscope-v2"), "cuda:1"));

    @Test
    void every_setting_comes_back_to_the_bit() {
        assertThat(Settings.parse(EVERYTHING.toJson())).isEqualTo(EVERYTHING);
    }

    @Test
    void what_an_older_version_did_not_know_has_its_default() {
        Settings old = Settings.parse("""
            {"timing": {"durationSeconds": 3, "fps": 12, "loop": "ONCE"}, "direction": {"strength": 2}}\
            """);

        assertThat(old.timing()).isEqualTo(new Timing(3, 12, Loop.ONCE));
        assertThat(old.distillation()).isEqualTo(Distillation.DEFAULT);
        assertThat(old.direction()).isEqualTo(Direction.DEFAULT.withStrength(2));
        assertThat(old.prior()).isEqualTo(PriorUse.USUAL);
    }
}
