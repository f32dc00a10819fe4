package dev.livestroke.server.drawing;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.server.protocol.motion.MotionClip;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** Samples animations as points, small enough to travel several times a second. */
public final class MotionClips {

    private static final int FRAMES = 24;
    private static final int LARGEST = Short.MAX_VALUE;

    private MotionClips() {}

    /**
     * Returns {@code animation} at 24 frames, spread evenly over one pass. Paths that rest are left out; a coordinate is off
     * by at most a 65,000th of the largest.
     */
    public static MotionClip of(Animation animation) {
        double seconds = animation.timing().durationSeconds();
        List<List<PathLayer>> frames = IntStream.range(0, FRAMES)
                .mapToObj(frame -> animation.at(seconds * frame / FRAMES).paths())
                .toList();
        double quantum = largest(animation.sketch(), frames) / LARGEST;
        List<PathLayer> rest = animation.sketch().paths();
        List<MotionClip.PathMotion> paths = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            int path = i;
            List<List<Point>> shapes = frames.stream()
                    .map(layers -> layers.get(path).path().points())
                    .toList();
            if (!shapes.stream().allMatch(rest.get(i).path().points()::equals)) {
                paths.add(new MotionClip.PathMotion(rest.get(i).id(), encoded(shapes, quantum)));
            }
        }
        return new MotionClip(FRAMES, seconds, quantum, paths);
    }

    private static double largest(Sketch sketch, List<List<PathLayer>> frames) {
        double most = frames.stream()
                .flatMap(List::stream)
                .flatMap(layer -> layer.path().points().stream())
                .mapToDouble(point -> Math.max(Math.abs(point.x()), Math.abs(point.y())))
                .max()
                .orElse(0);
        return Math.max(most, Math.max(sketch.width(), sketch.height()));
    }

    private static String encoded(List<List<Point>> shapes, double quantum) {
        int points = shapes.get(0).size();
        ByteBuffer bytes =
                ByteBuffer.allocate(shapes.size() * points * 2 * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        shapes.forEach(shape -> shape.forEach(point -> {
            bytes.putShort((short) Math.round(point.x() / quantum));
            bytes.putShort((short) Math.round(point.y() / quantum));
        }));
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
