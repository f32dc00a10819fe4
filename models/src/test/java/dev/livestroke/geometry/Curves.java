package dev.livestroke.geometry;

import java.util.Random;
import java.util.stream.Stream;

/** Curves to test with: random ones, and the kinds that trip formulas. */
final class Curves {

    private Curves() {}

    static CubicBezier random(Random random) {
        return new CubicBezier(point(random), point(random), point(random), point(random));
    }

    static Point point(Random random) {
        return new Point(100 * random.nextGaussian(), 100 * random.nextGaussian());
    }

    /** Returns 500 random curves, and 100 each with coordinates on a coarse grid, straight, quadratic and cusped. */
    static Stream<CubicBezier> all(long seed) {
        Random random = new Random(seed);
        return Stream.of(
                        Stream.generate(() -> random(random)).limit(500),
                        Stream.generate(() -> onGrid(random)).limit(100),
                        Stream.generate(() -> CubicBezier.line(point(random), point(random)))
                                .limit(100),
                        Stream.generate(() -> CubicBezier.quadratic(point(random), point(random), point(random)))
                                .limit(100),
                        Stream.generate(() -> cusp(random)).limit(100))
                .flatMap(curves -> curves);
    }

    /** Returns a curve of few distinct coordinates, so that the derivative's coefficients are often exactly 0. */
    private static CubicBezier onGrid(Random random) {
        return new CubicBezier(gridPoint(random), gridPoint(random), gridPoint(random), gridPoint(random));
    }

    private static Point gridPoint(Random random) {
        return new Point(random.nextInt(4), random.nextInt(4));
    }

    /** Returns a curve that stops and turns back at its middle: its crossed controls make both derivatives 0 there. */
    private static CubicBezier cusp(Random random) {
        Point start = point(random);
        Point end = start.plus(100 * random.nextDouble(), 0);
        double height = 100 * random.nextDouble();
        Point control1 = end.plus(0, height);
        Point control2 = start.plus(0, height);
        return new CubicBezier(start, control1, control2, end).transformed(Affine.rotate(random.nextDouble()));
    }
}
