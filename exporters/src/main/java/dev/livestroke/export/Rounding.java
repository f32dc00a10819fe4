package dev.livestroke.export;

import dev.livestroke.geometry.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps a number of decimals, so that files stay small. */
public record Rounding(int decimals) {

    /** @throws IllegalArgumentException if {@code decimals} is outside 0 to 12 */
    public Rounding {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException("decimals must be 0 to 12: " + decimals);
        }
    }

    /** Returns {@code value} to this many decimals; never negative zero. */
    public double round(double value) {
        double rounded = decimal(value).doubleValue();
        return rounded == 0 ? 0 : rounded;
    }

    /** Returns {@code value} as the shortest plain decimal, such as {@code 12}, {@code 0.5} or {@code -3.25}. */
    public String format(double value) {
        BigDecimal rounded = decimal(value);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns whether the values differ by so little that rounding may well hide it. */
    public boolean isStill(double... values) {
        double spread = Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
        return spread <= 0.5 * Math.pow(10, -decimals);
    }

    /** Returns whether every point of {@code moments}, which have the same points, stays where it is. */
    public boolean isStill(List<List<Point>> moments) {
        return IntStream.range(0, moments.get(0).size())
                .allMatch(i -> isStill(moments.stream()
                                .mapToDouble(points -> points.get(i).x())
                                .toArray())
                        && isStill(moments.stream()
                                .mapToDouble(points -> points.get(i).y())
                                .toArray()));
    }

    private BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
