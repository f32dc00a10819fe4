package dev.livestroke.export.lottie;

import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.Stroke;
import java.util.List;

/** What of a stroke some players draw in another way. */
final class StrokeLimits {

    /** Less at the edges of a stroke nobody sees. */
    static final double VISIBLE_PX = 0.5;

    /** Dashes are told apart from their neighbours' places from here on. */
    static final double VISIBLE_SHIFT_PX = 2;

    private static final int MOMENTS = 60;
    private static final double SHORTEST_DASH_PX = 1;

    private final Stroke stroke;

    StrokeLimits(Stroke stroke) {
        this.stroke = stroke;
    }

    /** Returns whether the line starts elsewhere than with the first dash. */
    boolean startsWithinDashes() {
        double pattern = stroke.dashes().stream().mapToDouble(dash -> dash).sum() * (isOdd() ? 2 : 1);
        return pattern > 0 && Math.abs(Math.IEEEremainder(stroke.dashOffset(), pattern)) > VISIBLE_PX;
    }

    /** Returns whether a dash without length shows, by its caps. */
    boolean hasDots() {
        return stroke.cap() != LineCap.BUTT && isAnyDashShorterThan(Double.MIN_VALUE);
    }

    boolean hasShortDashes() {
        return isAnyDashShorterThan(SHORTEST_DASH_PX);
    }

    private boolean isAnyDashShorterThan(double length) {
        List<Double> dashes = stroke.dashes();
        for (int i = 0; i < dashes.size(); i++) {
            // Of an odd list every number is a dash in one round and a gap in the next.
            if ((i % 2 == 0 || isOdd()) && dashes.get(i) < length) {
                return true;
            }
        }
        return false;
    }

    private boolean isOdd() {
        return stroke.dashes().size() % 2 == 1;
    }

    /**
     * Returns half the difference between the largest and the least scale of any direction, at the worst moment: times half
     * the width of a stroke, how far its edges are from those of an even one; times its length, how far its dashes are.
     *
     * @param transforms of the layers around it and its own, outermost first
     */
    static double unevenness(List<FittedTransform> transforms, double durationSeconds) {
        double largest = 0;
        for (int i = 0; i <= MOMENTS; i++) {
            double seconds = durationSeconds * i / MOMENTS;
            Affine map = transforms.stream()
                    .map(transform -> transform.at(seconds))
                    .reduce(Affine.IDENTITY, Affine::compose);
            largest = Math.max(largest, unevenness(map));
        }
        return largest;
    }

    /** Half the difference of the singular values: their difference squared is the sum of squares less 2 |det|. */
    private static double unevenness(Affine map) {
        double squares = map.a() * map.a() + map.b() * map.b() + map.c() * map.c() + map.d() * map.d();
        return Math.sqrt(Math.max(0, squares - 2 * Math.abs(map.determinant()))) / 2;
    }
}
