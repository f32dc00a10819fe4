package dev.livestroke.server.studio;

import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice.Machine;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ProtocolCodec;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.workshop.Order;
import java.util.List;
import java.util.Optional;

/** Orders of one line, as plugins send them; for a scripted worker the prompt is a script. */
final class Orders {

    /** A server without a GPU and without pipelines. */
    static final Offers OFFERS = new Offers(
            List.of(new PriorSource.Embedded()), "auto", MemoryPlan.FAST, new Machine(List.of(), () -> false));

    private Orders() {}

    static Sketch line() {
        CubicBezier segment =
                new CubicBezier(new Point(10, 10), new Point(40, 10), new Point(60, 40), new Point(90, 40));
        BezierPath path = new BezierPath(List.of(new Subpath(List.of(segment), false)));
        PathLayer layer =
                new PathLayer("line", "line", 1, path, Optional.empty(), Optional.of(Stroke.round(Color.BLACK, 3)));
        return new Sketch(100, 50, new GroupLayer("root", "root", 1, List.of(layer)));
    }

    /** Returns options as a plugin writes them. */
    static MotionOptions options(String json) {
        String message = "{\"type\": \"animate\", \"id\": \"1\", \"drawing\": {\"type\": \"svg\", \"svg\": \"<svg/>\"},"
                + " \"prompt\": \"a line waves\", \"options\": " + json + "}";
        return ((ClientMessage.Animate) new ProtocolCodec().decode(message)).options();
    }

    static Order of(String prompt) {
        return of(prompt, MotionOptions.DEFAULT, 7L);
    }

    static Order of(String prompt, MotionOptions options, Long... seeds) {
        return new Order(
                line(),
                prompt,
                options,
                List.of(seeds),
                Optional.empty(),
                Optional.empty(),
                Optional.of("figma:1/2"),
                Optional.empty());
    }

    static Order from(String parent) {
        return new Order(
                line(),
                "a line waves",
                MotionOptions.DEFAULT,
                List.of(1L),
                Optional.of(parent),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Order inPlaceOf(String job) {
        return new Order(
                line(),
                "a line rests",
                MotionOptions.DEFAULT,
                List.of(1L),
                Optional.empty(),
                Optional.of(job),
                Optional.of("figma:1/2"),
                Optional.of("second thought"));
    }
}
