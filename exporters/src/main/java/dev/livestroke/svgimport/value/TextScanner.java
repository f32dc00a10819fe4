package dev.livestroke.svgimport.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A place in an attribute's text that moves forward as numbers, words and separators are taken. */
public final class TextScanner {

    private final String text;
    private int position;

    /** Starts at the beginning of {@code text}. */
    public TextScanner(String text) {
        this.text = text;
    }

    /** Returns how many characters were taken. */
    public int position() {
        return position;
    }

    /** Returns whether nothing is left. */
    public boolean atEnd() {
        return position == text.length();
    }

    /** Returns the next character without taking it, or NUL at the end. */
    public char peek() {
        return atEnd() ? 0 : text.charAt(position);
    }

    /** Takes the next character if it is {@code expected}. */
    public boolean take(char expected) {
        if (atEnd() || text.charAt(position) != expected) {
            return false;
        }
        position++;
        return true;
    }

    /** Takes white space. */
    public void skipSpaces() {
        while (!atEnd() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    /** Takes white space with at most one comma in it. */
    public void skipSeparator() {
        skipSpaces();
        if (take(',')) {
            skipSpaces();
        }
    }

    /** Takes a number as SVG writes it ({@code -.5e3}); may be infinite; empty, with nothing taken, if there is none. */
    public OptionalDouble number() {
        int from = position;
        int at = position;
        if (isAt(at, '+') || isAt(at, '-')) {
            at++;
        }
        int whole = digitsEnd(at);
        int end = whole;
        if (isAt(whole, '.')) {
            end = digitsEnd(whole + 1);
        }
        if (end == at || (whole == at && end == at + 1)) {
            return OptionalDouble.empty();
        }
        position = exponentEnd(end);
        return OptionalDouble.of(Double.parseDouble(text.substring(from, position)));
    }

    /** Takes an arc flag, one character 0 or 1; the next number may follow it directly. */
    public Optional<Boolean> flag() {
        if (take('0')) {
            return Optional.of(false);
        }
        return take('1') ? Optional.of(true) : Optional.empty();
    }

    /** Takes letters, digits and hyphens. */
    public String word() {
        int from = position;
        while (!atEnd() && isWordPart(text.charAt(position))) {
            position++;
        }
        return text.substring(from, position);
    }

    /** Takes everything before the next {@code end}, and {@code end} itself; empty, with nothing taken, if it is missing. */
    public Optional<String> before(char end) {
        int found = text.indexOf(end, position);
        if (found < 0) {
            return Optional.empty();
        }
        String taken = text.substring(position, found);
        position = found + 1;
        return Optional.of(taken);
    }

    /** Returns what is left. */
    public String rest() {
        return text.substring(position);
    }

    /** Returns all numbers of {@code text}, which holds nothing else; empty if it holds anything else. */
    public static Optional<List<Double>> numbers(String text) {
        TextScanner scanner = new TextScanner(text);
        List<Double> numbers = new ArrayList<>();
        scanner.skipSpaces();
        while (!scanner.atEnd()) {
            OptionalDouble number = scanner.number();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.getAsDouble());
            scanner.skipSeparator();
        }
        return Optional.of(numbers);
    }

    private int exponentEnd(int mantissaEnd) {
        if (!isAt(mantissaEnd, 'e') && !isAt(mantissaEnd, 'E')) {
            return mantissaEnd;
        }
        int digits = mantissaEnd + 1;
        if (isAt(digits, '+') || isAt(digits, '-')) {
            digits++;
        }
        int end = digitsEnd(digits);
        // "2em" is a length of 2 em, not a number with an empty exponent.
        return end == digits ? mantissaEnd : end;
    }

    private int digitsEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private boolean isAt(int at, char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
