package dev.livestroke.export.svg;

import dev.livestroke.export.Rounding;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes numbers as short as SVG lets them be: without a zero before the point, without spaces that parsers need not. */
final class ShortNumbers {

    private final Rounding rounding;

    ShortNumbers(Rounding rounding) {
        this.rounding = rounding;
    }

    /** Returns {@code number}, such as {@code 12}, {@code .5} or {@code -3.25}. */
    String of(double number) {
        String text = rounding.format(number);
        if (text.startsWith("0.")) {
            return text.substring(1);
        }
        return text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }

    /** Returns {@code numbers} with one space between them, as attributes that are lists of numbers take them. */
    String spaced(double... numbers) {
        return Arrays.stream(numbers).mapToObj(this::of).collect(Collectors.joining(" "));
    }

    /**
     * Adds {@code number} to {@code text}, path data, with a space only where the numbers would run together: a sign starts
     * a number, and so does a point after a number that has one.
     */
    void append(StringBuilder text, double number) {
        String next = of(number);
        char last = text.charAt(text.length() - 1);
        boolean afterNumber = Character.isDigit(last);
        boolean starts = next.charAt(0) == '-' || (next.charAt(0) == '.' && lastNumberHasPoint(text));
        if (afterNumber && !starts) {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean lastNumberHasPoint(StringBuilder text) {
        int at = text.length() - 1;
        while (at >= 0 && Character.isDigit(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '.';
    }
}
