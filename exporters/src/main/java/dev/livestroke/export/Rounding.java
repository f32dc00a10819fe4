package dev.livestroke.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

    private BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
