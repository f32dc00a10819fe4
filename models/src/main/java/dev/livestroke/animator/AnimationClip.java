package dev.livestroke.animator;

import dev.livestroke.animation.Animation;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A finished animation as networks look at it: ink on paper, so large that the drawing at rest fills the format's share of the
 * canvas, or smaller where its motion would leave the canvas; nothing follows it.
 */
public final class AnimationClip {

    /** The share of the canvas that a motion may take. */
    private static final double MOST = 0.94;

    private final float[] frames;
    private final float[] rest;

    private AnimationClip(float[] frames, float[] rest) {
        this.frames = frames;
        this.rest = rest;
    }

    /** Paints {@code animation}; frame k of n is the moment k/n of the pass. */
    public static AnimationClip of(Animation animation, ClipFormat format) {
        Sketch sketch = animation.sketch();
        List<Sketch> moments = IntStream.range(0, format.frames())
                .mapToObj(k -> animation.at(animation.timing().durationSeconds() * k / format.frames()))
                .toList();
        Box travelled =
                moments.stream().flatMap(moment -> moment.bounds().stream()).reduce(box(sketch), Box::union);
        Box still = box(sketch);
        double fill = format.fill() / Math.max(still.width(), still.height());
        double room = MOST / Math.max(travelled.width(), travelled.height());
        double scale = Math.min(fill, room);
        ControlPoints points = new ControlPoints(sketch, sketch.paths(), format.fill());
        double[] places = new double[moments.size() * points.rest().points().length];
        int at = 0;
        for (Sketch moment : moments) {
            at = put(moment, travelled.center(), scale, places, at);
        }
        double[] restPlaces = new double[points.rest().points().length];
        put(sketch, travelled.center(), scale, restPlaces, 0);
        return new AnimationClip(
                ClipPainter.of(points, format, format.frames()).paint(places),
                ClipPainter.of(points, format, 1).paint(restPlaces));
    }

    private static int put(Sketch moment, Point center, double scale, double[] places, int from) {
        int at = from;
        for (Point point : moment.points()) {
            places[at++] = (point.x() - center.x()) * scale;
            places[at++] = (point.y() - center.y()) * scale;
        }
        return at;
    }

    private static Box box(Sketch sketch) {
        return sketch.bounds().orElseThrow(() -> new IllegalArgumentException("a drawing without a path"));
    }

    /** Returns the pixels, [frames, height, width], ink 1, paper -1; the array itself. */
    public float[] frames() {
        return frames;
    }

    /** Returns the drawing at rest at the same place and scale, [height, width]; the array itself. */
    public float[] rest() {
        return rest;
    }
}
