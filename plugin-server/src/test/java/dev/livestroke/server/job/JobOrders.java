package dev.livestroke.server.job;

import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Distillation;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.server.recipe.PriorUse;
import java.util.List;
import java.util.Optional;

/** Orders for tests: one stroke, and a script for a prompt. */
final class JobOrders {

    static final long SEED = 7;

    private JobOrders() {}

    static Sketch sketch() {
        CubicBezier segment =
                new CubicBezier(new Point(10, 10), new Point(40, 10), new Point(60, 40), new Point(90, 40));
        BezierPath path = new BezierPath(List.of(new Subpath(List.of(segment), false)));
        PathLayer layer =
                new PathLayer("line", "line", 1, path, Optional.empty(), Optional.of(Stroke.round(Color.BLACK, 3)));
        return new Sketch(100, 50, new GroupLayer("root", "root", 1, List.of(layer)));
    }

    static AnimationRequest request(String prompt) {
        return new AnimationRequest(sketch(), prompt, new Timing(2, 30, Loop.FOREVER), Distillation.DEFAULT, SEED);
    }

    static JobOrder of(String client, String script) {
        return new JobOrder(
                client,
                request(script),
                PriorUse.USUAL,
                "a line",
                Optional.of("document"),
                Optional.empty(),
                Optional.empty());
    }
}
