package dev.livestroke.format;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One colour behind a drawing, as a layer: every format then has it, and no motion of the drawing moves it. */
final class Background {

    /** Over the edge, so that no rounding shows what is behind. */
    private static final double OVERHANG_PX = 1;

    private Background() {}

    /** Returns {@code animation} in front of {@code color}. */
    static Animation behind(Animation animation, Color color) {
        Sketch sketch = animation.sketch();
        Set<String> ids = new HashSet<>();
        collect(sketch.root(), ids);
        String background = free("background", ids);
        String canvas = free("canvas", ids);
        PathLayer paper = new PathLayer(
                background,
                "Background",
                1,
                new BezierPath(List.of(rectangle(sketch))),
                Optional.of(new Fill(color, 1, FillRule.NONZERO)),
                Optional.empty());
        GroupLayer root = new GroupLayer(canvas, sketch.root().name(), 1, List.of(paper, sketch.root()));
        return new Animation(
                new Sketch(sketch.width(), sketch.height(), root),
                animation.timing(),
                animation.frames(),
                animation.affine(),
                animation.local());
    }

    private static void collect(Layer layer, Set<String> ids) {
        ids.add(layer.id());
        if (layer instanceof GroupLayer group) {
            group.children().forEach(child -> collect(child, ids));
        }
    }

    private static String free(String wish, Set<String> taken) {
        String id = wish;
        for (int number = 2; !taken.add(id); number++) {
            id = wish + "-" + number;
        }
        return id;
    }

    private static Subpath rectangle(Sketch sketch) {
        double right = sketch.width() + OVERHANG_PX;
        double bottom = sketch.height() + OVERHANG_PX;
        List<Point> corners = List.of(
                new Point(-OVERHANG_PX, -OVERHANG_PX),
                new Point(right, -OVERHANG_PX),
                new Point(right, bottom),
                new Point(-OVERHANG_PX, bottom));
        List<CubicBezier> sides = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sides.add(CubicBezier.line(corners.get(i), corners.get((i + 1) % 4)));
        }
        return new Subpath(sides, true);
    }
}
