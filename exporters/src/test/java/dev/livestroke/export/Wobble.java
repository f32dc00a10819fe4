package dev.livestroke.export;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Point;
import java.util.Random;

/** A smooth periodic motion of the plane: three waves that run through it, at rest at the start of each pass. */
final class Wobble {

    private static final int WAVES = 3;

    private final double[][] waves = new double[WAVES][];

    /** Draws waves that are longer than a third of {@code side} and move a point by a tenth of it at most. */
    Wobble(Random random, double side) {
        for (int i = 0; i < WAVES; i++) {
            double length = side * (0.4 + random.nextDouble());
            double heading = 2 * Math.PI * random.nextDouble();
            double size = 0.033 * side * random.nextDouble();
            double push = 2 * Math.PI * random.nextDouble();
            waves[i] = new double[] {
                2 * Math.PI * Math.cos(heading) / length,
                2 * Math.PI * Math.sin(heading) / length,
                2 * Math.PI * (1 + random.nextInt(2)),
                size * Math.cos(push),
                size * Math.sin(push)
            };
        }
    }

    /** Returns {@code path} when {@code share} of the pass, 0 to 1, is over. */
    BezierPath at(BezierPath path, double share) {
        return path.withPoints(
                path.points().stream().map(point -> at(point, share)).toList());
    }

    private Point at(Point point, double share) {
        Point moved = point;
        for (double[] wave : waves) {
            double phase = wave[0] * point.x() + wave[1] * point.y();
            double lift = Math.sin(phase + wave[2] * share) - Math.sin(phase);
            moved = moved.plus(lift * wave[3], lift * wave[4]);
        }
        return moved;
    }
}
