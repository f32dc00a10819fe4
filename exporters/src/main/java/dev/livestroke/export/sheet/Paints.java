package dev.livestroke.export.sheet;

import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.util.List;

/** Paint in Java2D's terms. */
final class Paints {

    private static final double NO_AREA = 1e-12;

    private Paints() {}

    /** Returns {@code paint} with {@code opacity}, 0 to 1, worked into its colours. */
    static java.awt.Paint of(Paint paint, double opacity) {
        return paint.accept(new Paint.Visitor<>() {
            @Override
            public java.awt.Paint color(Color color) {
                return awt(color, opacity);
            }

            @Override
            public java.awt.Paint linearGradient(LinearGradient gradient) {
                return linear(gradient, opacity);
            }

            @Override
            public java.awt.Paint radialGradient(RadialGradient gradient) {
                return radial(gradient, opacity);
            }
        });
    }

    private static java.awt.Paint linear(LinearGradient gradient, double opacity) {
        boolean flat = gradient.start().equals(gradient.end());
        if (flat || isFlat(gradient.stops(), gradient.transform().determinant())) {
            return last(gradient.stops(), opacity);
        }
        return new LinearGradientPaint(
                awt(gradient.start()),
                awt(gradient.end()),
                fractions(gradient.stops()),
                colors(gradient.stops(), opacity),
                cycle(gradient.spread()),
                ColorSpaceType.SRGB,
                Shapes.transform(gradient.transform()));
    }

    private static java.awt.Paint radial(RadialGradient gradient, double opacity) {
        if (isFlat(gradient.stops(), gradient.transform().determinant())) {
            return last(gradient.stops(), opacity);
        }
        return new RadialGradientPaint(
                awt(gradient.center()),
                (float) gradient.radius(),
                awt(gradient.focus()),
                fractions(gradient.stops()),
                colors(gradient.stops(), opacity),
                cycle(gradient.spread()),
                ColorSpaceType.SRGB,
                Shapes.transform(gradient.transform()));
    }

    /** SVG paints the last colour where a gradient has one stop or no extent; Java2D would refuse it. */
    private static boolean isFlat(List<GradientStop> stops, double determinant) {
        return stops.size() == 1 || Math.abs(determinant) < NO_AREA;
    }

    private static java.awt.Color last(List<GradientStop> stops, double opacity) {
        GradientStop last = stops.get(stops.size() - 1);
        return awt(last.color(), opacity * last.opacity());
    }

    /** Java2D wants rising fractions: equal ones are set one float apart, from the end where they reach 1. */
    private static float[] fractions(List<GradientStop> stops) {
        float[] fractions = new float[stops.size()];
        for (int i = 0; i < fractions.length; i++) {
            float offset = (float) stops.get(i).offset();
            fractions[i] = i == 0 ? offset : Math.max(offset, Math.nextUp(fractions[i - 1]));
        }
        float limit = 1;
        for (int i = fractions.length - 1; i >= 0; i--) {
            fractions[i] = Math.min(limit, fractions[i]);
            limit = Math.nextDown(fractions[i]);
        }
        return fractions;
    }

    private static java.awt.Color[] colors(List<GradientStop> stops, double opacity) {
        return stops.stream()
                .map(stop -> awt(stop.color(), opacity * stop.opacity()))
                .toArray(java.awt.Color[]::new);
    }

    private static CycleMethod cycle(GradientSpread spread) {
        return switch (spread) {
            case PAD -> CycleMethod.NO_CYCLE;
            case REFLECT -> CycleMethod.REFLECT;
            case REPEAT -> CycleMethod.REPEAT;
        };
    }

    private static Point2D awt(Point point) {
        return new Point2D.Double(point.x(), point.y());
    }

    private static java.awt.Color awt(Color color, double opacity) {
        return new java.awt.Color(color.red(), color.green(), color.blue(), (int) Math.round(255 * opacity));
    }
}
