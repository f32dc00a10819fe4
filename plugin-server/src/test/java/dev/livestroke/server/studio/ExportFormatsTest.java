package dev.livestroke.server.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.export.saved.Provenance;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationReader;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.server.protocol.motion.ExportSettings;
import dev.livestroke.server.protocol.motion.GroupTiming;
import dev.livestroke.server.workshop.ExportedFile;
import dev.livestroke.server.workshop.WorkshopException;
import dev.livestroke.svgimport.SvgImporter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportFormatsTest {

    private static final int FRAMES = 16;

    @TempDir
    private Path folder;

    private final SavedAnimation waving;

    ExportFormatsTest() throws IOException {
        waving = waving();
    }

    @Test
    void a_layer_may_play_later_than_the_rest() throws IOException {
        Animation written = exported(new GroupTiming("a", Optional.empty(), Optional.of(0.5), Optional.empty()));

        for (double t : new double[] {0.6, 1.1, 1.7}) {
            assertThat(height(written, "a", t)).isCloseTo(height(waving.animation(), "a", t - 0.5), within(0.1));
            assertThat(height(written, "b", t)).isCloseTo(height(waving.animation(), "b", t), within(0.1));
        }
    }

    @Test
    void a_timing_that_no_layer_has_or_that_breaks_the_loop_is_told() {
        assertThatThrownBy(
                        () -> exported(new GroupTiming("none", Optional.of(2.0), Optional.empty(), Optional.empty())))
                .isInstanceOf(WorkshopException.class)
                .hasMessage("the animation has no layer \"none\" to retime");
        assertThatThrownBy(() -> exported(new GroupTiming("a", Optional.of(1.5), Optional.empty(), Optional.empty())))
                .isInstanceOf(WorkshopException.class)
                .hasMessageContaining("\"a\" is part of a loop");
    }

    private Animation exported(GroupTiming timing) throws IOException {
        ExportSettings none = ExportSettings.DEFAULT;
        ExportSettings settings = new ExportSettings(
                none.loop(),
                none.speed(),
                none.durationSeconds(),
                none.fps(),
                none.sizePx(),
                none.background(),
                none.tolerancePx(),
                none.easing(),
                List.of(timing));
        ExportedFile file = ExportFormats.write("livestroke", "waving", waving, settings);
        Path path = Files.write(folder.resolve(file.name()), file.bytes());
        return new SavedAnimationReader().read(path).animation();
    }

    private static double height(Animation animation, String id, double seconds) {
        return animation.at(seconds).paths().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow()
                .path()
                .points()
                .get(0)
                .y();
    }

    /** Two lines that go up and down once in two seconds. */
    private static SavedAnimation waving() throws IOException {
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" stroke="red">
                <path id="a" d="M10 50H40"/><path id="b" d="M60 50H90"/></svg>""";
        Sketch sketch = new SvgImporter()
                .read(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .sketch();
        List<PathTrack> tracks =
                sketch.paths().stream().map(ExportFormatsTest::wave).toList();
        Animation animation = new Animation(sketch, new Timing(2, 30, Loop.FOREVER), FRAMES, List.of(), tracks);
        Provenance provenance = new Provenance("waves", 1, Map.of(), "embedded", "test", Instant.EPOCH);
        return new SavedAnimation(animation, provenance, Optional.empty());
    }

    private static PathTrack wave(PathLayer layer) {
        List<Keyframe<BezierPath>> shapes = IntStream.rangeClosed(0, FRAMES)
                .mapToObj(frame -> new Keyframe<>(
                        2.0 * frame / FRAMES,
                        layer.path().transformed(Affine.translate(0, 20 * Math.sin(2 * Math.PI * frame / FRAMES)))))
                .toList();
        return new PathTrack(layer.id(), new Track<>(shapes, true));
    }
}
