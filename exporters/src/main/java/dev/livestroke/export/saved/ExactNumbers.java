package dev.livestroke.export.saved;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Doubles as decimal text that reads back to the same bits: the fewest of 15, 16 or 17 digits that do. {@link
 * Double#toString} also reads back, but its digits changed with JDK 19, and files should not.
 */
final class ExactNumbers {

    private static final int ALWAYS_KEPT_DIGITS = 15;
    private static final int ENOUGH_DIGITS = 17;
    private static final int LONGEST_PLAIN = 21;

    private ExactNumbers() {}

    /** @param value finite */
    static String text(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0";
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = ALWAYS_KEPT_DIGITS;
        BigDecimal rounded = exact.round(new MathContext(digits));
        while (rounded.doubleValue() != value && digits < ENOUGH_DIGITS) {
            digits++;
            rounded = exact.round(new MathContext(digits));
        }
        return shortest(rounded.stripTrailingZeros());
    }

    private static String shortest(BigDecimal value) {
        return value.precision() - value.scale() <= LONGEST_PLAIN && value.scale() <= LONGEST_PLAIN
                ? value.toPlainString()
                : value.toString();
    }
}
