package dev.livestroke.cli.bench.server;

import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.server.protocol.motion.MotionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bench's one drawing, a flower and a fish in six strokes, and what is asked of it. */
final class Drawings {

    private static final String SCENE = read();

    private Drawings() {}

    /** Asks for a motion of {@code steps} steps. */
    static ClientMessage animate(String prompt, int steps, Optional<String> replaces) {
        MotionOptions usual = MotionOptions.DEFAULT;
        MotionOptions options = new MotionOptions(
                Optional.of(1L),
                Optional.of(steps),
                usual.guidance(),
                usual.prior(),
                usual.device(),
                usual.field(),
                usual.durationSeconds(),
                usual.fps(),
                usual.course(),
                usual.start(),
                usual.grouping(),
                usual.groups(),
                usual.locked(),
                usual.pins(),
                usual.strength(),
                usual.distortion(),
                usual.poses());
        return new ClientMessage.Animate(
                "animate",
                new Drawing.Svg(SCENE),
                prompt,
                options,
                Optional.empty(),
                replaces,
                Optional.of("bench"),
                Optional.empty());
    }

    private static String read() {
        try (InputStream in = Drawings.class.getResourceAsStream("/dev/livestroke/cli/bench/scene.svg")) {
            if (in == null) {
                throw new IllegalStateException("scene.svg: expected among the program's resources, found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
