package dev.livestroke.raster.paint;

import dev.livestroke.raster.paint.Paint.Ramp;
import dev.livestroke.raster.paint.Paint.Spread;
import java.util.Arrays;
import java.util.List;

/**
 * A gradient along a row of pixels. A pixel takes the mean over the interval of offsets that it spans, which is exact to
 * the first order where a stop or the edge of a repetition falls into it, and the value at its centre elsewhere. Colours
 * are weighted sums of stops, so the derivative by a stop is its weight.
 */
final class RampRow {

    /** A pixel that spans more of a ramp than this shows its mean. */
    private static final double MANY = 64;

    private final int channels;
    private Ramp ramp =
            new Ramp(new RampShape.Linear(0, 0, 1, 0), List.of(new Paint.Stop(0, 0)), Spread.PAD, PlaneMap.IDENTITY);
    private List<Paint.Stop> stops = ramp.stops();
    private Style style = new Style(0, 0, 1, 1);
    private Receiver receiver = (stop, weight) -> {};

    // From px to gradient space: x' = ax x + bx y + cx ...
    private double ax;
    private double bx;
    private double cx;
    private double ay;
    private double by;
    private double cy;
    private boolean flat;

    private double offset;
    private double spread;

    /** Takes weights of stops. */
    private interface Receiver {
        void add(int stop, double weight);
    }

    private final double[] pixel;
    private final double[] gradient;
    private final Receiver toPixel = this::addToPixel;
    private final Receiver toGradient = this::addToGradient;
    private Style styleGradient = style;

    RampRow(int channels) {
        this.channels = channels;
        pixel = new double[channels + 1];
        gradient = new double[channels + 1];
    }

    /**
     * Sets the gradient to paint with.
     *
     * @param motion where the frame's motion takes the plane of a frame at rest, px
     */
    void use(Ramp next, PlaneMap motion, Style values) {
        style = values;
        ramp = next;
        stops = next.stops();
        PlaneMap m = next.toPx();
        double a = motion.a() * m.a() + motion.c() * m.b();
        double b = motion.b() * m.a() + motion.d() * m.b();
        double c = motion.a() * m.c() + motion.c() * m.d();
        double d = motion.b() * m.c() + motion.d() * m.d();
        double e = motion.a() * m.e() + motion.c() * m.f() + motion.e();
        double f = motion.b() * m.e() + motion.d() * m.f() + motion.f();
        double determinant = a * d - b * c;
        flat = !(Math.abs(determinant) > 1e-12) || stops.size() == 1 || isPoint();
        ax = d / determinant;
        bx = -c / determinant;
        cx = (c * f - d * e) / determinant;
        ay = -b / determinant;
        by = a / determinant;
        cy = (b * e - a * f) / determinant;
    }

    private boolean isPoint() {
        return ramp.shape() instanceof RampShape.Linear line && line.x0() == line.x1() && line.y0() == line.y1();
    }

    /**
     * Writes colours and opacity of the pixels {@code x..x + length - 1} of row {@code y}.
     *
     * @param planes [channels + 1][at least length]
     */
    void paint(int x, int y, int length, float[][] planes) {
        receiver = toPixel;
        for (int i = 0; i < length; i++) {
            Arrays.fill(pixel, 0);
            weigh(x + i + 0.5, y + 0.5);
            for (int channel = 0; channel <= channels; channel++) {
                planes[channel][i] = (float) pixel[channel];
            }
        }
    }

    /** Adds dLoss/dstops to {@code sum}, from dLoss by what {@link #paint} writes. */
    void pull(int x, int y, int length, float[][] gradients, Style sum) {
        receiver = toGradient;
        styleGradient = sum;
        for (int i = 0; i < length; i++) {
            for (int channel = 0; channel <= channels; channel++) {
                gradient[channel] = gradients[channel][i];
            }
            weigh(x + i + 0.5, y + 0.5);
        }
    }

    private void addToPixel(int stop, double weight) {
        for (int channel = 0; channel <= channels; channel++) {
            pixel[channel] += weight * style.color(stops.get(stop).color(), channel);
        }
    }

    private void addToGradient(int stop, double weight) {
        for (int channel = 0; channel <= channels; channel++) {
            styleGradient.addColor(stops.get(stop).color(), channel, weight * gradient[channel]);
        }
    }

    /** Hands the weights of the stops at a place, px, to the receiver. */
    private void weigh(double px, double py) {
        if (flat) {
            receiver.add(stops.size() - 1, 1);
            return;
        }
        locate(ax * px + bx * py + cx, ay * px + by * py + cy);
        double low = offset - spread / 2;
        double high = offset + spread / 2;
        if (spread > MANY) {
            low = 0;
            high = 2;
        }
        double from = low;
        int guard = 4 * (int) MANY * stops.size();
        while (from < high && guard-- > 0) {
            double to = Math.min(high, nextKnot(from));
            stopsAt((from + to) / 2, (to - from) / (high - low));
            from = to;
        }
        if (low >= high) {
            stopsAt(offset, 1);
        }
    }

    /** Sets the offset at a place in gradient space, and how much of it a pixel spans. */
    private void locate(double x, double y) {
        if (ramp.shape() instanceof RampShape.Linear line) {
            double dx = line.x1() - line.x0();
            double dy = line.y1() - line.y0();
            double square = dx * dx + dy * dy;
            offset = ((x - line.x0()) * dx + (y - line.y0()) * dy) / square;
            setSpread(dx / square, dy / square);
        } else if (ramp.shape() instanceof RampShape.Radial circle) {
            locate(circle, x - circle.focusX(), y - circle.focusY());
        }
    }

    /** The t at which the circle between focus and outer circle passes through q: {@code |q - t d| = t r}. */
    private void locate(RampShape.Radial circle, double qx, double qy) {
        double dx = circle.centerX() - circle.focusX();
        double dy = circle.centerY() - circle.focusY();
        double r = circle.radius();
        double a = r * r - dx * dx - dy * dy;
        double b = qx * dx + qy * dy;
        double root = Math.sqrt(b * b + a * (qx * qx + qy * qy));
        offset = (root - b) / a;
        // From |q - t d|² = t² r²: (t r² + (q - t d) · d) dt = (q - t d) · dq.
        double ex = qx - offset * dx;
        double ey = qy - offset * dy;
        double slope = offset * r * r + ex * dx + ey * dy;
        if (slope > 1e-12) {
            setSpread(ex / slope, ey / slope);
        } else {
            setSpread(1 / r, 0);
        }
    }

    private void setSpread(double byX, double byY) {
        double perPxX = byX * ax + byY * ay;
        double perPxY = byX * bx + byY * by;
        spread = Math.sqrt(perPxX * perPxX + perPxY * perPxY);
    }

    /** Returns where, after {@code from}, the ramp stops being linear. */
    private double nextKnot(double from) {
        if (ramp.spread() == Spread.PAD) {
            for (int stop = 0; stop < stops.size(); stop++) {
                double knot = stops.get(stop).offset();
                if (knot > from) {
                    return knot;
                }
            }
            return Double.POSITIVE_INFINITY;
        }
        double period = Math.floor(from);
        boolean mirrored = ramp.spread() == Spread.REFLECT && Math.floorMod((long) period, 2L) == 1;
        double best = period + 1;
        for (int stop = 0; stop < stops.size(); stop++) {
            double knot = stops.get(stop).offset();
            double at = period + (mirrored ? 1 - knot : knot);
            if (at > from && at < best) {
                best = at;
            }
        }
        return best;
    }

    private void stopsAt(double at, double weight) {
        double u = fold(at);
        int last = stops.size() - 1;
        int stop = 0;
        while (stop <= last && stops.get(stop).offset() <= u) {
            stop++;
        }
        if (stop == 0 || stop > last) {
            receiver.add(stop == 0 ? 0 : last, weight);
            return;
        }
        double share = (u - stops.get(stop - 1).offset())
                / (stops.get(stop).offset() - stops.get(stop - 1).offset());
        receiver.add(stop - 1, weight * (1 - share));
        receiver.add(stop, weight * share);
    }

    private double fold(double at) {
        if (ramp.spread() == Spread.PAD) {
            return at;
        }
        double floor = Math.floor(at);
        boolean mirrored = ramp.spread() == Spread.REFLECT && Math.floorMod((long) floor, 2L) == 1;
        return mirrored ? 1 - (at - floor) : at - floor;
    }
}
