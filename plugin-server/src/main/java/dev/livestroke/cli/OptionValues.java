package dev.livestroke.cli;

import dev.livestroke.animator.FieldKind;
import dev.livestroke.cli.plugin.DesignTool;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the texts of options become values; a text outside its range is answered with what was expected. */
final class OptionValues {

    private OptionValues() {}

    /** Optimiser steps. */
    static final class Steps implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return wholeNumber(text, 1, 10_000);
        }
    }

    /** Animations of one run. */
    static final class Variations implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return wholeNumber(text, 2, 16);
        }
    }

    /** Pictures of an animation in a row. */
    static final class Moments implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return wholeNumber(text, 2, 60);
        }
    }

    /** The longer side of a picture in a row, in px. */
    static final class Frame implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return wholeNumber(text, 1, 1024);
        }
    }

    /** The longer side of the canvas, in px. */
    static final class Size implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return wholeNumber(text, 16, 4096);
        }
    }

    /** What chance starts from. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException notWhole) {
                throw unexpected("a whole number", text);
            }
        }
    }

    /** Weight of the prompt. */
    static final class Guidance implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, "0", "1000");
        }
    }

    /** A design tool that has a plugin. */
    static final class Tool implements ITypeConverter<DesignTool> {
        @Override
        public DesignTool convert(String text) {
            return DesignTool.named(text).orElseThrow(() -> unexpected("figma or inkscape", text));
        }
    }

    /** Frames per second. */
    static final class Fps implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, "1", "120");
        }
    }

    /** Seconds of one pass. */
    static final class Seconds implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, "0.1", "60");
        }
    }

    /** The name of a displacement field. */
    static final class Field implements ITypeConverter<FieldKind> {
        @Override
        public FieldKind convert(String text) {
            return choice(text, FieldKind.values());
        }
    }

    static int wholeNumber(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notWhole) {
            throw unexpected("a whole number from " + least + " to " + most, text);
        }
        throw unexpected("a whole number from " + least + " to " + most, text);
    }

    /** BigDecimal and not Double: it knows neither NaN nor infinity. */
    static double number(String text, String least, String most) {
        String expected = "a number from " + least + " to " + most;
        try {
            BigDecimal value = new BigDecimal(text.strip());
            if (value.compareTo(new BigDecimal(least)) >= 0 && value.compareTo(new BigDecimal(most)) <= 0) {
                return value.doubleValue();
            }
        } catch (NumberFormatException notANumber) {
            throw unexpected(expected, text);
        }
        throw unexpected(expected, text);
    }

    static <E extends Enum<E>> E choice(String text, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> nameOf(choice).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unexpected(anyOf(choices), text));
    }

    private static String anyOf(Enum<?>[] choices) {
        String words = Arrays.stream(choices).map(OptionValues::nameOf).collect(Collectors.joining(", "));
        int last = words.lastIndexOf(", ");
        return words.substring(0, last) + " or " + words.substring(last + 2);
    }

    /** Returns the word for {@code choice} on the command line and in the report. */
    static String nameOf(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static TypeConversionException unexpected(String expected, String found) {
        return new TypeConversionException("expected " + expected + ", found '" + found + "'");
    }
}
