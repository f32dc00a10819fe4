package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.export.saved.Provenance;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationReader;
import dev.livestroke.export.saved.SavedAnimationWriter;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetimeCommandTest {

    @TempDir
    private Path folder;

    private Path file;
    private String group = "";

    @BeforeEach
    void an_animation() throws IOException {
        Sketch sketch = new DrawingFile(CommandRun.write(folder.resolve("cat.svg"), CommandRun.STROKE))
                .read()
                .sketch();
        group = sketch.root().id();
        Track<AffinePose> turn = new Track<>(
                List.of(
                        new Keyframe<>(0, AffinePose.REST),
                        new Keyframe<>(1, new AffinePose(0, 0, Math.PI, 1, 1, 0)),
                        new Keyframe<>(2, new AffinePose(0, 0, 2 * Math.PI, 1, 1, 0))),
                true);
        Animation animation = new Animation(
                sketch,
                new Timing(2, 30, Loop.FOREVER),
                2,
                List.of(new AffineTrack(group, Point.ZERO, turn)),
                List.of());
        file = folder.resolve("cat.livestroke.json");
        Provenance provenance = new Provenance("a cat turns", 1, Map.of(), "embedded", "test", Instant.EPOCH);
        Files.write(
                file, new SavedAnimationWriter().write(new SavedAnimation(animation, provenance, Optional.empty())));
    }

    @Test
    void a_group_is_played_at_another_speed() throws IOException {
        Path out = folder.resolve("faster.livestroke.json");

        retime(group + ":speed=2,pace=ease-in-out", out).ended(ExitCode.OK);

        SavedAnimation saved = new SavedAnimationReader().read(out);
        assertThat(saved.animation().affineOf(group).orElseThrow().poseAt(2).rotation())
                .isCloseTo(4 * Math.PI, within(1e-9));
        assertThat(saved.provenance().prompt()).isEqualTo("a cat turns");
    }

    @Test
    void what_cannot_be_is_told_and_nothing_is_written() {
        Path out = folder.resolve("faster.livestroke.json");
        assertThat(retime(group + ":speed=1.5", out).ended(ExitCode.USAGE).err())
                .contains("closes only at a whole speed");
        assertThat(retime("dog:speed=2", out).ended(ExitCode.USAGE).err()).contains("no layer \"dog\"");
        assertThat(retime(group + ":tempo=2", out).ended(ExitCode.USAGE).err())
                .contains("expected speed, delay or pace, found 'tempo'");
        assertThat(out).doesNotExist();
    }

    private CommandRun retime(String timing, Path out) {
        return CommandRun.of(CommandRun::none, "retime", file.toString(), "--group", timing, "--out", out.toString());
    }
}
